package org.warmhandoff.analytics.alert.lifecycle.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.warmhandoff.analytics.alert.setting.domain.Sighting;
import org.warmhandoff.contracts.alert.AlertFinding;
import org.warmhandoff.contracts.alert.AlertStatus;
import org.warmhandoff.contracts.alert.AlertTier;

/**
 * Which alert a sighting belongs to: one that lasts and is about the same, so that nobody is told twice; a new one where there is none. What
 * is closed while counts are still unusual is not raised again for as long as they are, unless somebody has closed a watch and it has become
 * an alert.
 *
 * @param ids of new alerts
 */
public record Folding(Recount recount, Supplier<UUID> ids) {

    /**
     * @param alerts those that last, and those that have ended lately, whose counts may still change; the oldest first
     * @param sightings all of now
     * @return what has changed, each as its next version; those that have ended before those that are new
     */
    public List<Alert> fold(List<Alert> alerts, List<Sighting> sightings, Instant now) {
        Map<AlertSubject, List<AlertFinding>> bySubject = new LinkedHashMap<>();
        for (Sighting sighting : sightings) {
            AlertSubject subject = new AlertSubject(sighting.level(), sighting.areas(), sighting.measure());
            bySubject.computeIfAbsent(subject, unseen -> new ArrayList<>()).add(sighting.finding());
        }
        Map<UUID, List<AlertFinding>> known = new LinkedHashMap<>();
        List<Alert> raised = new ArrayList<>();
        bySubject.forEach((subject, findings) -> alerts.stream()
                .filter(alert -> takes(alert, subject, findings))
                .findFirst()
                .ifPresentOrElse(
                        alert -> known.computeIfAbsent(alert.id(), unseen -> new ArrayList<>())
                                .addAll(findings),
                        () -> raised.add(Alert.raised(ids.get(), subject, findings, now))));
        List<Alert> changed = new ArrayList<>();
        for (Alert alert : alerts) {
            Optional<Alert> next = alert.isOver()
                    ? alert.recounted(recount, now)
                    : alert.testedAgain(known.getOrDefault(alert.id(), List.of()), recount, now);
            next.ifPresent(changed::add);
        }
        changed.addAll(raised);
        return changed;
    }

    private static boolean takes(Alert alert, AlertSubject subject, List<AlertFinding> findings) {
        boolean risen = alert.tier() == AlertTier.WATCH
                && findings.stream().anyMatch(finding -> finding.tier() == AlertTier.ALERT);
        boolean closedBeforeItRose = alert.status() == AlertStatus.CLOSED && risen;
        return !alert.isOver() && !closedBeforeItRose && alert.subject().isAboutTheSameAs(subject);
    }
}
