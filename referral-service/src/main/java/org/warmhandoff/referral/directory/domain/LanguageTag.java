package org.warmhandoff.referral.directory.domain;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Language tags (BCP 47). */
public final class LanguageTag {

    private static final int LONGEST = 35;

    /** ISO 639-3, which some write, to ISO 639-1, which BCP 47 wants where there is one. */
    private static final Map<String, String> SHORTER = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(code -> new Locale(code).getISO3Language(), code -> code, (one, other) -> one));

    private LanguageTag() {}

    /** The tag as BCP 47 writes it; empty for what is none. */
    public static Optional<String> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String tag =
                    new Locale.Builder().setLanguageTag(text.strip()).build().toLanguageTag();
            String language = tag.split("-", 2)[0];
            return language.equals("und")
                    ? Optional.empty()
                    : Optional.of(SHORTER.getOrDefault(language, language) + tag.substring(language.length()));
        } catch (IllformedLocaleException notATag) {
            return Optional.empty();
        }
    }

    /** Whether whoever asks for the one is served by the other: {@code es} is by {@code es-MX} (RFC 4647, basic filtering). */
    public static boolean matches(String asked, String spoken) {
        return spoken.equals(asked) || spoken.startsWith(asked + "-");
    }
}
