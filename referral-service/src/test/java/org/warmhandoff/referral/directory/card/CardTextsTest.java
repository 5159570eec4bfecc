package org.warmhandoff.referral.directory.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.referral.need.domain.Need;

import static org.assertj.core.api.Assertions.assertThat;

class CardTextsTest {

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts("es").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(Need.class)
    void everyNeedHasAHeading(Need need) {
        assertThat(CardTexts.load(Locale.US).text("need." + need.code())).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noTextTellsWhoFindsTheCardOfAnOverdoseOrOfSubstances(String language) {
        assertThat(texts(language).values().toString())
                .doesNotContainPattern(
                        "(?i)overdos|sobredosis|drug|droga|substanc|sustanc|addict|adicc|opioid|abuse|abuso");
    }

    @ParameterizedTest
    @ValueSource(strings = {"also", "languages"})
    void aValueIsSetIntoTheText(String key) {
        assertThat(CardTexts.load(Locale.US).text(key, "It's {0}")).endsWith("It's {0}");
    }

    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (InputStream in = CardTextsTest.class.getResourceAsStream("/card/" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}
