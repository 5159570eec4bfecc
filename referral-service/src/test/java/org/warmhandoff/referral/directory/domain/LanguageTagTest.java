package org.warmhandoff.referral.directory.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"es, es", "ES-mx, es-MX", "spa, es", "ase, ase", "zh-hant, zh-Hant"})
    void tagsAreWrittenAsTheStandardWritesThem(String text, String tag) {
        assertThat(LanguageTag.of(text)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Spanish and English", "e", "und", "es_MX!"})
    void whatIsNoTagIsNone(String text) {
        assertThat(LanguageTag.of(text)).isEmpty();
    }

    @Test
    void aLanguageIsServedByItsRegionsAndNotTheOtherWayRound() {
        assertThat(LanguageTag.matches("es", "es-MX")).isTrue();
        assertThat(LanguageTag.matches("es-MX", "es")).isFalse();
        assertThat(LanguageTag.matches("e", "es")).isFalse();
    }
}
