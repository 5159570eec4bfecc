package org.warmhandoff.referral.worklist;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.Approach;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.referral.careplan.domain.NeedState;
import org.warmhandoff.referral.careplan.domain.SupportKind;
import org.warmhandoff.referral.consent.domain.ConsentForm;
import org.warmhandoff.referral.consent.domain.ConsentRule;
import org.warmhandoff.referral.consent.domain.ConsentScope;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.AttemptPlace;
import org.warmhandoff.referral.followup.domain.CancelReason;
import org.warmhandoff.referral.followup.domain.CrewRole;
import org.warmhandoff.referral.followup.domain.HoldReason;
import org.warmhandoff.referral.followup.domain.Material;
import org.warmhandoff.referral.followup.domain.NextStep;
import org.warmhandoff.referral.followup.domain.Reached;
import org.warmhandoff.referral.followup.domain.Refusal;
import org.warmhandoff.referral.followup.domain.ReturnReason;
import org.warmhandoff.referral.followup.domain.TriageFinding;
import org.warmhandoff.referral.handoff.domain.AccessNeed;
import org.warmhandoff.referral.handoff.domain.DeclineReason;
import org.warmhandoff.referral.handoff.domain.HandOffRefusal;
import org.warmhandoff.referral.handoff.domain.HandOffStatus;
import org.warmhandoff.referral.handoff.domain.NotArrivedReason;
import org.warmhandoff.referral.handoff.domain.WithdrawReason;
import org.warmhandoff.referral.need.domain.Need;
import org.warmhandoff.referral.peer.domain.PeerNoteRefusal;
import org.warmhandoff.referral.person.domain.IdentityRefusal;
import org.warmhandoff.referral.supply.domain.MovementKind;
import org.warmhandoff.testkit.PageFiles;
import org.warmhandoff.testkit.PersonFirst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The worklist's words: complete, the same in both languages, and person-first. */
class WorklistTextsTest {

    private static final PageFiles FILES = new PageFiles("referral-service", "worklist");
    private static final Map<String, String> ENGLISH = FILES.texts("en");
    private static final Map<String, String> SPANISH = FILES.texts("es");

    static Stream<Arguments> groups() {
        return Stream.of(
                arguments("access", AccessNeed.values()),
                arguments("ago", null),
                arguments("approach", Approach.values()),
                arguments("cancel", CancelReason.values()),
                arguments("channel", AttemptChannel.values()),
                arguments("consent", OutreachConsent.values()),
                arguments("crew", CrewRole.values()),
                arguments("decline", DeclineReason.values()),
                arguments("finding", TriageFinding.values()),
                arguments("for", FollowUpReason.values()),
                arguments("form", ConsentForm.values()),
                arguments("hold", HoldReason.values()),
                arguments("material", Material.values()),
                arguments("need", Need.values()),
                arguments("next", NextStep.values()),
                arguments("not-arrived", NotArrivedReason.values()),
                arguments("outcome", FollowUpOutcome.values()),
                arguments("place", AttemptPlace.values()),
                arguments("purpose", null),
                arguments("reached", Reached.values()),
                arguments("return", ReturnReason.values()),
                arguments("scope", ConsentScope.values()),
                arguments("state", NeedState.values()),
                arguments("status", FollowUpStatus.values()),
                arguments("supply", recordedByLeads()),
                arguments("support", SupportKind.values()),
                arguments("withdraw", said(WithdrawReason::isSaidByWorkers)),
                arguments("withdrawn", said(reason -> !reason.isSaidByWorkers())));
    }

    private static MovementKind[] recordedByLeads() {
        return EnumSet.complementOf(EnumSet.of(MovementKind.GIVEN)).toArray(MovementKind[]::new);
    }

    private static WithdrawReason[] said(Predicate<WithdrawReason> which) {
        return Arrays.stream(WithdrawReason.values()).filter(which).toArray(WithdrawReason[]::new);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void everyCodeHasWordsAndNoWordsAreWithoutACode(String group, Coded[] codes) {
        List<String> said = ENGLISH.keySet().stream()
                .filter(key -> key.startsWith(group + "."))
                .map(key -> key.substring(group.length() + 1))
                .toList();

        if (codes == null) {
            assertThat(said).isNotEmpty();
        } else {
            assertThat(said)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(codes).map(Coded::code).toList());
        }
    }

    @Test
    void everyPurposeCanBeStated() {
        assertThat(Arrays.stream(PurposeOfUse.values()).map(PurposeOfUse::name))
                .allSatisfy(code -> assertThat(ENGLISH).containsKey("purpose." + code));
    }

    @Test
    void everyStatusOfAHandOffHasWords() {
        assertThat(Arrays.stream(HandOffStatus.values()).map(Coded::code))
                .allSatisfy(code -> assertThat(ENGLISH).containsKey("handoff." + code));
    }

    @Test
    void everyRefusalIsExplained() {
        assertThat(Stream.<Coded[]>of(
                                Refusal.values(),
                                IdentityRefusal.values(),
                                HandOffRefusal.values(),
                                ConsentRule.values(),
                                PeerNoteRefusal.values())
                        .flatMap(Arrays::stream)
                        .map(Coded::code))
                .allSatisfy(code -> assertThat(ENGLISH).containsKey("refused." + code));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(List.copyOf(SPANISH.keySet())).isEqualTo(List.copyOf(ENGLISH.keySet()));
        ENGLISH.forEach((key, words) ->
                assertThat(holes(SPANISH.getOrDefault(key, ""))).as(key).isEqualTo(holes(words)));
    }

    @Test
    void noWordThatHurts() {
        PersonFirst.assertKeptOnPage("en", ENGLISH);
        PersonFirst.assertKeptOnPage("es", SPANISH);
    }

    @Test
    void everyTextThatThePageNamesIsThere() {
        Set<String> named = FILES.paths().stream()
                .filter(path -> path.endsWith(".html") || path.endsWith(".js"))
                .flatMap(path -> Pattern.compile("data-(?:text|label)=\"([^\"]+)\"|\\bsay\\('([^']+)'[,)]")
                        .matcher(FILES.read(path))
                        .results()
                        .map(found -> Objects.requireNonNullElse(found.group(1), found.group(2))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().allSatisfy(key -> assertThat(ENGLISH).containsKey(key));
    }

    private static Set<String> holes(String words) {
        return Pattern.compile("\\{\\w+}")
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
