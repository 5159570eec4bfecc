package org.warmhandoff.analytics.alert.lifecycle.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.alert.AlertAction;
import org.warmhandoff.contracts.alert.AlertFinding;
import org.warmhandoff.contracts.alert.AlertReview;
import org.warmhandoff.contracts.alert.AlertStatus;
import org.warmhandoff.contracts.alert.AlertStep;
import org.warmhandoff.contracts.alert.AlertTier;

/**
 * An alert, from when a rule raises it until somebody closes it. That counts are usual again ends it, and closes nothing: what was done
 * about it, and what it was, is for people to say.
 *
 * @param findings what each setting says, in the order of their codes; empty when counts that it was raised on have changed so that none does
 * @param endedAt null while counts are higher than usual
 * @param restated true when a count that it was raised on has changed since
 */
public record Alert(
        UUID id,
        long version,
        AlertSubject subject,
        AlertStatus status,
        AlertTier tier,
        List<AlertFinding> findings,
        List<AlertStep> steps,
        @Nullable AlertReview review,
        Instant raisedAt,
        Instant updatedAt,
        @Nullable Instant endedAt,
        boolean restated) {

    public Alert {
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
    }

    /** @param findings one or more */
    public static Alert raised(UUID id, AlertSubject subject, List<AlertFinding> findings, Instant now) {
        List<AlertFinding> ordered = ordered(findings);
        return new Alert(
                id,
                1,
                subject,
                AlertStatus.RAISED,
                highest(ordered).orElseThrow(() -> new IllegalArgumentException("nothing was found")),
                ordered,
                List.of(),
                null,
                now,
                now,
                null,
                false);
    }

    public boolean isOver() {
        return endedAt != null;
    }

    /**
     * What the rules say now.
     *
     * @param found what each setting says that finds counts unusual; those that do not any more are left out
     * @param holds true while it goes on
     * @return the next version; nothing when nothing has changed
     */
    public Optional<Alert> seenAgain(List<AlertFinding> found, boolean holds, Instant now) {
        List<AlertFinding> ordered = ordered(found);
        // When it is over, the last that was found stays on it.
        List<AlertFinding> kept = ordered.isEmpty() && !holds ? findings : ordered;
        boolean changedPast = restated || findings.stream().anyMatch(before -> isRestatedBy(before, ordered));
        Instant ended = holds ? null : endedAt == null ? now : endedAt;
        Alert next = new Alert(
                id,
                version + 1,
                subject,
                status,
                highest(kept).orElse(tier),
                kept,
                steps,
                review,
                raisedAt,
                now,
                ended,
                changedPast);
        return isSameBut(next) ? Optional.empty() : Optional.of(next);
    }

    /** Another number for the same period. */
    private static boolean isRestatedBy(AlertFinding before, List<AlertFinding> now) {
        return now.stream()
                .anyMatch(finding -> finding.setting().equals(before.setting())
                        && finding.from().equals(before.from())
                        && finding.observed() != before.observed());
    }

    private boolean isSameBut(Alert next) {
        return findings.equals(next.findings)
                && tier == next.tier
                && restated == next.restated
                && isOver() == next.isOver();
    }

    /** Somebody has looked, and it is no error of the data. */
    public Alert verified(String agency, Instant now) {
        require(status == AlertStatus.RAISED, "only an alert that nobody has looked at can be verified");
        return stepped(AlertStatus.VERIFIED, null, review, agency, now);
    }

    /** Something was done: as often as something is. */
    public Alert actedOn(AlertAction action, String agency, Instant now) {
        require(status != AlertStatus.CLOSED, "an alert that is closed is not acted on");
        return stepped(AlertStatus.ACTED_ON, action, review, agency, now);
    }

    /** Nobody has to do anything any more. */
    public Alert closed(AlertReview review, String agency, Instant now) {
        require(status != AlertStatus.CLOSED, "an alert is closed once");
        return stepped(AlertStatus.CLOSED, null, review, agency, now);
    }

    private Alert stepped(
            AlertStatus next, @Nullable AlertAction action, @Nullable AlertReview said, String agency, Instant now) {
        List<AlertStep> more = new ArrayList<>(steps);
        more.add(new AlertStep(next, action, agency, now));
        return new Alert(id, version + 1, subject, next, tier, findings, more, said, raisedAt, now, endedAt, restated);
    }

    private static void require(boolean holds, String why) {
        if (!holds) {
            throw new IllegalAlertMoveException(why);
        }
    }

    private static List<AlertFinding> ordered(List<AlertFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(AlertFinding::setting))
                .toList();
    }

    private static Optional<AlertTier> highest(List<AlertFinding> findings) {
        return findings.stream().map(AlertFinding::tier).max(Comparator.naturalOrder());
    }
}
