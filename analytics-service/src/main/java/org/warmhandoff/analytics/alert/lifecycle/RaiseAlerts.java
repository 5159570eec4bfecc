package org.warmhandoff.analytics.alert.lifecycle;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.alert.lifecycle.domain.Alert;
import org.warmhandoff.analytics.alert.lifecycle.domain.Folding;
import org.warmhandoff.analytics.alert.lifecycle.domain.Recount;
import org.warmhandoff.analytics.alert.setting.AlertConfig;
import org.warmhandoff.analytics.alert.setting.CountsToTest;
import org.warmhandoff.analytics.alert.setting.domain.Sighting;
import org.warmhandoff.analytics.count.RollingSumStore;
import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.contracts.alert.AlertFinding;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.database.Ids;

/** Tests the counts by all settings, and raises, restates and ends alerts by what they find. One replica at a time does it. */
@ApplicationScoped
public class RaiseAlerts {

    private final Database database;
    private final InstantSource clock;
    private final CountsToTest counts;
    private final RollingSumStore sums;
    private final AlertStore alerts;
    private final AlertConfig config;

    RaiseAlerts(
            Database database,
            InstantSource clock,
            CountsToTest counts,
            RollingSumStore sums,
            AlertStore alerts,
            AlertConfig config) {
        this.database = database;
        this.clock = clock;
        this.counts = counts;
        this.sums = sums;
        this.alerts = alerts;
        this.config = config;
    }

    /** Does nothing while another replica is at it. */
    public void now() {
        database.useTransaction(transaction -> {
            if (alerts.tryLock(transaction)) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                List<Sighting> sightings = counts.sightings(transaction, now);
                List<Alert> known = alerts.lockThoseAfter(transaction, now.minus(config.restated()));
                Folding folding = new Folding(recount(transaction, known), Ids::opaque);
                alerts.save(transaction, folding.fold(known, sightings, now));
            }
        });
    }

    private Recount recount(Handle transaction, List<Alert> known) {
        Set<CountArea> areas = new HashSet<>();
        Map<TimeSpan, TimeSpan> spans = new HashMap<>();
        for (Alert alert : known) {
            alert.subject()
                    .areas()
                    .forEach(area -> areas.add(new CountArea(alert.subject().level(), area)));
            alert.findings().forEach(finding -> spans.put(span(finding), span(finding)));
        }
        Map<CountArea, Map<TimeSpan, Tally>> counted =
                areas.isEmpty() ? Map.of() : sums.sums(transaction, areas, spans, null);
        return (subject, finding) -> subject.areas().stream()
                .map(area -> counted.getOrDefault(new CountArea(subject.level(), area), Map.of()))
                .mapToLong(
                        ofArea -> ofArea.getOrDefault(span(finding), Tally.NONE).value(subject.measure()))
                .sum();
    }

    private static TimeSpan span(AlertFinding finding) {
        return new TimeSpan(finding.from(), finding.to());
    }
}
