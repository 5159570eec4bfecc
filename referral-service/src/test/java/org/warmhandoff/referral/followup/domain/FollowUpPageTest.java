package org.warmhandoff.referral.followup.domain;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.testkit.GeneratedPart;

import static org.warmhandoff.referral.followup.domain.Examples.COVERAGE;
import static org.warmhandoff.referral.followup.domain.Examples.ITS_WORKER;
import static org.warmhandoff.referral.followup.domain.Examples.LEAD;
import static org.warmhandoff.referral.followup.domain.Examples.NOW;
import static org.warmhandoff.referral.followup.domain.Examples.TRIED_ENOUGH;
import static org.warmhandoff.referral.followup.domain.Examples.UNREACHED;
import static org.warmhandoff.referral.followup.domain.Examples.WORKER;

/** Holds the diagram and the lists of {@code docs/follow-up.md} against the code, by making every move from every state. */
class FollowUpPageTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(1));

    private final FollowUp open = Examples.followUp();
    private final FollowUp claimed = open.claimedBy(WORKER, NOW);
    private final FollowUp inProgress = claimed.attempted(
            ITS_WORKER, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW);
    private final List<FollowUp> oneInEachState = List.of(
            Examples.followUp(TriageFinding.MINOR),
            open,
            claimed,
            inProgress,
            claimed.held(ITS_WORKER, HoldReason.IN_HOSPITAL, LATER, NOW),
            inProgress.completed(ITS_WORKER, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, NOW),
            inProgress.completed(ITS_WORKER, FollowUpOutcome.UNABLE_TO_LOCATE, TRIED_ENOUGH, UNREACHED, NOW),
            open.cancelled(LEAD, CancelReason.OTHER, NOW),
            open.enteredInError(LEAD, NOW));

    @Test
    void theDiagramShowsTheMovesThatTheCodeAllows() throws IOException {
        GeneratedPart.assertCurrent("docs/follow-up.md", generated(), getClass());
    }

    private String generated() {
        StringBuilder text = new StringBuilder("```mermaid\nstateDiagram-v2\n");
        for (FollowUp from : oneInEachState) {
            moves().forEach((name, move) -> {
                FollowUpStatus before = from.state().status();
                after(move, from)
                        .filter(after -> after != before || name.equals("attempt"))
                        .forEach(after -> text.append("    %s --> %s: %s\n".formatted(id(before), id(after), name)));
            });
        }
        text.append("```\n\n| status | FHIR R4 Task.status |\n|---|---|\n");
        for (FollowUpStatus status : FollowUpStatus.values()) {
            text.append("| `%s` | `%s` |\n"
                    .formatted(status.code(), FhirTaskStatus.of(status).code()));
        }
        text.append("\n| triage finds | what follows |\n|---|---|\n");
        for (TriageFinding finding : TriageFinding.values()) {
            text.append("| `%s` | %s |\n".formatted(finding.code(), effect(finding)));
        }
        text.append("\n| an attempt is refused with | because |\n|---|---|\n");
        for (ContactRule rule : ContactRule.all()) {
            text.append("| `%s` | %s |\n"
                    .formatted(rule.refusal().code(), rule.refusal().detail()));
        }
        return text.append('\n').toString();
    }

    private static Map<String, UnaryOperator<FollowUp>> moves() {
        Map<String, UnaryOperator<FollowUp>> moves = new LinkedHashMap<>();
        moves.put("release", one -> one.released(LEAD, NOW));
        moves.put("claim", one -> one.claimedBy(WORKER, NOW));
        moves.put(
                "attempt",
                one -> one.attempted(
                        LEAD, Examples.call(NOW), Examples.NOT_TRIED, ContactWishes.NONE, Consents.NONE, NOW));
        moves.put("hold", one -> one.held(LEAD, HoldReason.IN_HOSPITAL, LATER, NOW));
        moves.put("resume", one -> one.resumed(LEAD, NOW));
        moves.put("return", one -> one.returned(LEAD, ReturnReason.OTHER, NOW));
        moves.put("transfer", one -> one.transferred(LEAD, "dock-peers", NOW));
        moves.put("complete", one -> one.completed(LEAD, FollowUpOutcome.LINKED, TRIED_ENOUGH, UNREACHED, NOW));
        moves.put(
                "complete, nobody reached",
                one -> one.completed(LEAD, FollowUpOutcome.UNABLE_TO_LOCATE, TRIED_ENOUGH, UNREACHED, NOW));
        moves.put("cancel", one -> one.cancelled(LEAD, CancelReason.OTHER, NOW));
        moves.put("enter in error", one -> one.enteredInError(LEAD, NOW));
        moves.put("nobody tried", one -> one.takenBack(NOW));
        moves.put("the hold is over", one -> one.holdEnded(NOW));
        moves.put(
                "the incident says what triage holds",
                one -> one.following(Examples.found(one.circumstances(), TriageFinding.MINOR), COVERAGE, NOW));
        moves.put("the person said never", one -> one.contactRefused(NOW));
        moves.put("the incident does not ask for it", one -> one.lapsed(LapseReason.INCIDENT_WITHDRAWN, NOW));
        return moves;
    }

    private static Stream<FollowUpStatus> after(UnaryOperator<FollowUp> move, FollowUp from) {
        try {
            return Stream.of(move.apply(from).state().status());
        } catch (RefusedException refused) {
            return Stream.empty();
        }
    }

    private static String id(FollowUpStatus status) {
        return status.code().replace('-', '_');
    }

    private static String effect(TriageFinding finding) {
        return switch (finding.effect()) {
            case END -> "it ends before anybody is told";
            case HOLD -> "it waits for a lead";
            case TELL -> "it goes to the pool and says so";
        };
    }
}
