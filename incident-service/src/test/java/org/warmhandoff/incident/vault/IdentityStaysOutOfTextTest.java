package org.warmhandoff.incident.vault;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.incident.vault.domain.PersonIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** A text form ends up in logs and exceptions sooner or later: that of a record that says who a person is, says nothing. */
class IdentityStaysOutOfTextTest {

    private static final String NAME = "Testperson";
    private static final LocalDate BIRTH = LocalDate.parse("1987-06-05");

    /** What such a record calls the parts of it. */
    private static final Set<String> TELLING =
            Set.of("givenName", "familyName", "birthDate", "phone", "address", "usualPlaces", "safeTimes");

    @TestFactory
    List<DynamicTest> everyRecordWithAPartOfAnIdentityWithholdsIt() {
        List<Class<?>> records = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.warmhandoff.incident")
                        .stream()
                        .filter(JavaClass::isRecord)
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(IdentityStaysOutOfTextTest::tells)
                        .toList();

        assertThat(records)
                .contains(ReportBody.Identity.class, ReportBody.Location.class, PersonIdentity.class)
                .hasSizeGreaterThanOrEqualTo(6);
        return records.stream()
                .map(type -> DynamicTest.dynamicTest(
                        type.getName(),
                        () -> assertThat(filled(type)).asString().doesNotContain(NAME, "1987")))
                .toList();
    }

    @Test
    void aReportWithPeopleInItWithholdsThemToo() {
        ReportBody.Identity identity = new ReportBody.Identity(
                NAME,
                NAME,
                BIRTH,
                "555-0101",
                "12 Lighthouse Lane",
                List.of(new ReportBody.UsualPlace("the old mill", "at dusk")),
                "es",
                null,
                "at noon",
                OutreachConsent.NOT_ASKED);

        assertThat(identity).hasToString("Identity[withheld]");
        assertThat(identity.usualPlaces()).hasToString("[UsualPlace[withheld]]");
        assertThat(new PersonIdentity.UsualPlace("the old mill", "at dusk")).hasToString("UsualPlace[withheld]");
    }

    private static boolean tells(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(TELLING::contains);
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(components)
                .map(component -> value(component.getType()))
                .toArray());
    }

    private static @Nullable Object value(Class<?> type) {
        if (type == String.class) {
            return NAME;
        }
        if (type == LocalDate.class) {
            return BIRTH;
        }
        if (type == boolean.class) {
            return false;
        }
        return type == List.class ? List.of(NAME) : type == Set.class ? Set.of() : null;
    }
}
