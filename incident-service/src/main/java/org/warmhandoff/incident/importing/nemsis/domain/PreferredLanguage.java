package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The language to speak with a patient: NEMSIS has the three letters of ISO 639-2 (ePatient.24), a language tag has two where it can. */
public final class PreferredLanguage {

    private static final Map<String, String> TAGS = tags();

    private PreferredLanguage() {}

    /** The language tag (BCP 47) of the first language named; nothing when it is none. */
    public static Optional<String> of(Elements elements) {
        return elements.first(NemsisElement.PREFERRED_LANGUAGE)
                .filter(code -> code.matches("[a-z]{3}"))
                .map(code -> TAGS.getOrDefault(code, code));
    }

    private static Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .forEach(two -> tags.put(Locale.forLanguageTag(two).getISO3Language(), two));
        // Java knows the terminological codes; NEMSIS uses the bibliographic ones, and itl for Italian.
        tags.putAll(Map.of("chi", "zh", "cze", "cs", "dut", "nl", "fre", "fr", "ger", "de", "gre", "el", "itl", "it"));
        tags.putAll(Map.of("arm", "hy", "per", "fa", "rum", "ro", "slo", "sk", "may", "ms", "bur", "my"));
        return tags;
    }
}
