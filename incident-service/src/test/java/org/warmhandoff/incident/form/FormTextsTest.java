package org.warmhandoff.incident.form;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.testkit.PersonFirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The words of the form. They are also its lists of choices, so that a code without words, or words without a code, cannot be. */
class FormTextsTest {

    static Stream<Arguments> choices() {
        return Stream.of(
                arguments("outcome", Outcome.values()),
                arguments("naloxone", YesNoUnknown.values()),
                arguments("giver", NaloxoneGiver.values()),
                arguments("age", AgeBand.values()),
                arguments("gender", Gender.values()),
                arguments("disposition", Disposition.values()),
                arguments("self-harm", YesNoUnknown.values()),
                arguments("scene", SceneType.values()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("choices")
    void everyCodeOfTheContractIsAChoiceAndEveryChoiceIsACode(String group, Coded[] codes) {
        assertThat(offered(group)).containsExactlyInAnyOrderElementsOf(codesOf(codes));
    }

    @Test
    void everySubstanceIsAChoiceAndNotKnowingIsChoosingNone() {
        List<String> known = codesOf(Substance.values()).stream()
                .filter(code -> !code.equals("unknown"))
                .toList();

        assertThat(offered("substance")).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyKindOnTheFormIsOneOfTheContract() {
        assertThat(offered("kind")).hasSize(3).isSubsetOf(codesOf(IncidentKind.values()));
    }

    @Test
    void bothLanguagesSayTheSameThingsInTheSameOrder() {
        assertThat(List.copyOf(FormFiles.texts("es").keySet()))
                .isEqualTo(List.copyOf(FormFiles.texts("en").keySet()));
        Map<String, String> spanish = FormFiles.texts("es");
        FormFiles.texts("en").forEach((key, text) -> assertThat(holes(Objects.requireNonNull(spanish.get(key))))
                .as(key)
                .isEqualTo(holes(text)));
    }

    @Test
    void everyTextThatThePageNamesIsThere() {
        Matcher named = Pattern.compile("data-(?:text|label)=\"([^\"]+)\"").matcher(FormFiles.read("index.html"));
        Set<String> found = new TreeSet<>();
        while (named.find()) {
            found.add(named.group(1));
        }

        assertThat(found)
                .hasSizeGreaterThan(30)
                .isSubsetOf(FormFiles.texts("en").keySet());
    }

    @Test
    void noWordThatHurts() {
        List.of("en", "es").forEach(language -> PersonFirst.assertKeptOnPage(language, FormFiles.texts(language)));
    }

    @Test
    void thereIsNoFieldForANameOrANote() {
        assertThat(FormFiles.read("index.html"))
                .doesNotContain(
                        "<textarea", "autocomplete=\"name\"", "contenteditable", "type=\"tel\"", "type=\"email\"");
    }

    private static List<String> offered(String group) {
        return FormFiles.texts("en").keySet().stream()
                .filter(key -> key.startsWith(group + "."))
                .map(key -> key.substring(group.length() + 1))
                .toList();
    }

    private static List<String> codesOf(Coded[] codes) {
        return Arrays.stream(codes).map(Coded::code).toList();
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        Matcher hole = Pattern.compile("\\{\\w+}").matcher(text);
        while (hole.find()) {
            holes.add(hole.group());
        }
        return holes;
    }
}
