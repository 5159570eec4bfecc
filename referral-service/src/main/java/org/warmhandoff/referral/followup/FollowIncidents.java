package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpTimes;
import org.warmhandoff.referral.followup.domain.IncidentAnswer;
import org.warmhandoff.referral.team.TeamStore;
import org.warmhandoff.referral.team.domain.Coverage;

/**
 * Makes every person of every overdose one follow-up, and keeps it in line with the incident. The highest version of an
 * incident wins, whatever is redelivered, late or read again. The cost of a batch is a few statements, not a few per record.
 */
@ApplicationScoped
public class FollowIncidents {

    private static final EventLog LOG = EventLog.of(FollowIncidents.class);

    private final IncidentSeenStore seen;
    private final FollowUpStore followUps;
    private final TeamStore teams;
    private final InstantSource clock;
    private final FollowUpTimes times;

    FollowIncidents(
            IncidentSeenStore seen,
            FollowUpStore followUps,
            TeamStore teams,
            InstantSource clock,
            FollowUpConfig config) {
        this.seen = seen;
        this.followUps = followUps;
        this.teams = teams;
        this.clock = clock;
        this.times = new FollowUpTimes(config.firstAttemptWithin(), config.breachAfter());
    }

    /** Applies the newest snapshot of each incident, unless a newer one was applied before. */
    public void apply(Handle transaction, List<ReceivedEvent<IncidentSnapshot>> events) {
        Map<UUID, ReceivedEvent<IncidentSnapshot>> newest = newest(events);
        Set<UUID> advanced = seen.advance(
                transaction, newest.values().stream().map(ReceivedEvent::data).toList());
        if (advanced.isEmpty()) {
            return;
        }
        newest.keySet().retainAll(advanced);
        Coverage coverage = teams.coverage(transaction);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IncidentAnswer.Setting setting = new IncidentAnswer.Setting(times, coverage, Ids::opaque, now);
        Map<UUID, List<FollowUp>> existing = followUps.lockByIncident(transaction, advanced).stream()
                .collect(Collectors.groupingBy(one -> one.subject().incidentId()));

        List<FollowUpStore.Change> opened = new ArrayList<>();
        List<FollowUpStore.Change> changed = new ArrayList<>();
        newest.forEach((incidentId, event) -> {
            IncidentAnswer answer =
                    IncidentAnswer.to(event.data(), existing.getOrDefault(incidentId, List.of()), setting);
            answer.opened().forEach(one -> opened.add(new FollowUpStore.Change(one, event)));
            answer.changed().forEach(one -> changed.add(new FollowUpStore.Change(one, event)));
        });
        followUps.add(transaction, opened);
        followUps.update(transaction, changed);
        LOG.info(
                "follow-ups.incidents-applied",
                LogField.count("incidents", advanced.size()),
                LogField.count("opened", opened.size()),
                LogField.count("changed", changed.size()));
    }

    /** The event with the highest version of each incident, in the order of the ids, so that rows are always locked in one order. */
    private static Map<UUID, ReceivedEvent<IncidentSnapshot>> newest(List<ReceivedEvent<IncidentSnapshot>> events) {
        Map<UUID, ReceivedEvent<IncidentSnapshot>> newest = new TreeMap<>();
        for (ReceivedEvent<IncidentSnapshot> event : events) {
            newest.merge(
                    event.data().incidentId(),
                    event,
                    (one, other) -> other.data().version() > one.data().version() ? other : one);
        }
        return newest;
    }
}
