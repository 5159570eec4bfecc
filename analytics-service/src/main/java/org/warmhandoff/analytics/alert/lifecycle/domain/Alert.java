package org.warmhandoff.analytics.alert.lifecycle.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
 * @param findings what each setting says of the newest period in which it finds counts unusual, in the order of their codes
 * @param endedAt null while counts are higher than usual; an alert that has ended stays so, and what rises later is another one
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
     * @param found what each setting says that finds counts unusual, and for which this lasts; none when counts are as usual again
     * @return the next version; nothing when nothing has changed
     */
    public Optional<Alert> testedAgain(List<AlertFinding> found, Recount recount, Instant now) {
        List<AlertFinding> counted = counted(recount);
        if (found.isEmpty()) {
            return next(counted, counted, endedAt == null ? now : endedAt, now);
        }
        List<AlertFinding> newest =
                found.stream().map(each -> newsOf(each, counted)).toList();
        return next(counted, ordered(newest), null, now);
    }

    /**
     * What the counts are now that it was raised on.
     *
     * @return the next version; nothing when nothing has changed
     */
    public Optional<Alert> recounted(Recount recount, Instant now) {
        List<AlertFinding> counted = counted(recount);
        return next(counted, counted, endedAt, now);
    }

    private List<AlertFinding> counted(Recount recount) {
        return findings.stream()
                .map(finding -> withObserved(finding, recount.of(subject, finding)))
                .toList();
    }

    /** What a longer history makes of the same count of the same period is no news. */
    private static AlertFinding newsOf(AlertFinding found, List<AlertFinding> known) {
        return known.stream()
                .filter(before -> before.setting().equals(found.setting())
                        && before.rule().equals(found.rule())
                        && before.tier() == found.tier()
                        && before.observed() == found.observed()
                        && found.from().equals(before.from())
                        && found.to().equals(before.to()))
                .findFirst()
                .orElse(found);
    }

    private static AlertFinding withObserved(AlertFinding finding, long observed) {
        return observed == finding.observed()
                ? finding
                : new AlertFinding(
                        finding.setting(),
                        finding.rule(),
                        finding.tier(),
                        finding.from(),
                        finding.to(),
                        observed,
                        finding.expected(),
                        finding.threshold(),
                        finding.pValue());
    }

    /** @param counted the findings of before, as their periods are counted now */
    private Optional<Alert> next(
            List<AlertFinding> counted, List<AlertFinding> newest, @Nullable Instant ended, Instant now) {
        boolean sameCounts = counted.equals(findings);
        if (sameCounts && newest.equals(findings) && Objects.equals(ended, endedAt)) {
            return Optional.empty();
        }
        return Optional.of(new Alert(
                id,
                version + 1,
                subject,
                status,
                highest(newest).orElse(tier),
                newest,
                steps,
                review,
                raisedAt,
                now,
                ended,
                restated || !sameCounts));
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
