package org.warmhandoff.testkit;

import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words that no page says: a person is a person first, and not what happened to them or what they take. The one list for all
 * pages and for what is written about the system.
 */
public final class PersonFirst {

    /** What hurts wherever it stands, by language. */
    private static final Map<String, String> HURTS = Map.of(
            "en",
            "addicts?|abusers?|(substance|drug|opioid) abuse|junkies?|druggies?|drug users?|victims?|frequent flyers?"
                    + "|non-?compliant|committed suicide|drug habit",
            "es",
            "adict[oa]s?|drogadict[oa]s?|toxicóman[oa]s?|yonquis?|víctimas?|abusador(?:es|as?)?");

    /** What may stand in a text about software, and on no page. */
    private static final Map<String, String> HURTS_ON_A_PAGE = Map.of(
            "en",
            "addiction|abuse|users?|clean|dirty|offenders?|suspects?",
            "es",
            "abus[oa]s?|limpi[oa]s?|suci[oa]s?|consumidor(?:es|as?)?|delincuentes?|sospechos[oa]s?");

    private PersonFirst() {}

    /**
     * Fails with every text of a page that says such a word.
     *
     * @param texts by key
     */
    public static void assertKeptOnPage(String language, Map<String, String> texts) {
        Pattern words = pattern(HURTS.get(language) + "|" + HURTS_ON_A_PAGE.get(language));
        texts.forEach((key, text) -> assertThat(text).as(key).doesNotContainPattern(words));
    }

    /** Fails when a text about the system says such a word. */
    public static void assertKept(String name, String text) {
        assertThat(text).as(name).doesNotContainPattern(pattern(HURTS.get("en") + "|" + HURTS.get("es")));
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
