package org.warmhandoff.contracts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CodedTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Class<?>> codedEnums() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(Coded.class).stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.isAssignableTo(Coded.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    static Stream<Coded> constants() {
        return codedEnums().stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Coded.class::cast);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void aConstantIsWrittenAsItsCodeAndReadBack(Coded constant) throws JsonProcessingException {
        String written = JSON.writeValueAsString(constant);

        assertThat(written).isEqualTo('"' + constant.code() + '"');
        assertThat(JSON.readValue(written, constant.getClass())).isSameAs(constant);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void aCodeIsLowerCaseWordsAndNumbersJoinedByHyphens(Coded constant) {
        assertThat(constant.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @ParameterizedTest
    @MethodSource("codedEnums")
    void noTwoConstantsOfAListShareACode(Class<?> type) {
        assertThat(type.getEnumConstants())
                .extracting(constant -> ((Coded) constant).code())
                .doesNotHaveDuplicates();
    }

    @Test
    void allListsAreLookedAt() {
        assertThat(codedEnums()).hasSizeGreaterThan(15);
    }
}
