package org.warmhandoff.incident.vault.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.OutreachConsent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BlindIndexTest {

    private static final String KEY = "a key for tests that is long enough to use";

    private final BlindIndex index = new BlindIndex(KEY.getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @CsvSource({"JOSE, NUNEZ-ORTIZ", "José, Núñez Ortiz", "' jose ', nunezortiz"})
    void spellingThatRecordsDifferInDoesNotChangeIt(String given, String family) {
        assertThat(of(given, family, "1984-05-17")).isEqualTo(of("jose", "nunez ortiz", "1984-05-17"));
    }

    @Test
    void anotherNameOrBirthDateIsAnotherPerson() {
        assertThat(of("Jose", "Nunez", "1984-05-17"))
                .isNotEqualTo(of("Jose", "Nunes", "1984-05-17"))
                .isNotEqualTo(of("Jose", "Nunez", "1984-05-18"))
                .isNotEqualTo(of("Nunez", "Jose", "1984-05-17"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Doe", "unknown", "UNK", "X", "Refused", "desconocida", "--"})
    void aStandInForAnyoneIsNobody(String family) {
        assertThat(of("Jane", family, "1984-05-17")).isEmpty();
    }

    @Test
    void withoutABirthDateThatCanBeTrueNobodyIsRecognized() {
        assertThat(of("Jose", "Nunez", null)).isEmpty();
        assertThat(of("Jose", "Nunez", "1900-01-01")).isEmpty();
    }

    @Test
    void anotherKeyMakesEveryoneAStranger() {
        BlindIndex other = new BlindIndex((KEY + "2").getBytes(StandardCharsets.UTF_8));

        assertThat(of("Jose", "Nunez", "1984-05-17"))
                .isNotEqualTo(other.of(person("Jose", "Nunez", "1984-05-17")).map(BlindIndexTest::hex));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new BlindIndex(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdentityNeverPrintsItself() {
        assertThat(person("Jose", "Nunez", "1984-05-17").toString()).doesNotContain("Jose", "Nunez", "1984");
    }

    private Optional<String> of(String given, String family, @Nullable String born) {
        return index.of(person(given, family, born)).map(BlindIndexTest::hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static PersonIdentity person(String given, String family, @Nullable String born) {
        return new PersonIdentity(
                given,
                family,
                born == null ? null : LocalDate.parse(born),
                null,
                null,
                List.of(),
                null,
                null,
                null,
                OutreachConsent.NOT_ASKED);
    }
}
