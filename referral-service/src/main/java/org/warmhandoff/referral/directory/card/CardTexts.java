package org.warmhandoff.referral.directory.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words of the card in one language: {@code card/<language>.properties}. */
final class CardTexts {

    private final Locale locale;
    private final Properties texts;

    private CardTexts(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    static CardTexts load(Locale locale) {
        String file = "/card/" + locale.getLanguage() + ".properties";
        try (InputStream in = Objects.requireNonNull(CardTexts.class.getResourceAsStream(file), file)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new CardTexts(locale, texts);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Locale locale() {
        return locale;
    }

    /** @param key that every language has */
    String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    String text(String key, String value) {
        return new MessageFormat(text(key), locale).format(new Object[] {value});
    }
}
