package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.warmhandoff.referral.followup.domain.Incident;
import org.warmhandoff.referral.followup.domain.IncidentAnswer;
import org.warmhandoff.referral.followup.domain.LinkedIncidents;
import org.warmhandoff.referral.team.TeamStore;
import org.warmhandoff.referral.team.domain.Coverage;

/**
 * Makes every person of every overdose or request one follow-up, and keeps it in line with the incident. The highest version of an
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
        IncidentSeenStore.Advance advance = seen.advance(
                transaction, newest.values().stream().map(ReceivedEvent::data).toList());
        if (advance.advanced().isEmpty()) {
            return;
        }
        newest.keySet().retainAll(advance.advanced());
        Map<UUID, ReceivedEvent<IncidentSnapshot>> touched = touched(newest, advance.formerSurvivors());
        Coverage coverage = teams.coverage(transaction);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        IncidentAnswer.Setting setting = new IncidentAnswer.Setting(times, coverage, Ids::opaque, now);
        List<Incident> incidents = seen.linkedWith(transaction, touched.keySet());
        Map<UUID, List<FollowUp>> existing =
                followUps
                        .lockByIncident(
                                transaction,
                                incidents.stream().map(Incident::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(one -> one.subject().incidentId()));

        List<FollowUpStore.Change> opened = new ArrayList<>();
        List<FollowUpStore.Change> changed = new ArrayList<>();
        for (LinkedIncidents linked : LinkedIncidents.of(incidents)) {
            List<FollowUp> theirs = linked.ids()
                    .flatMap(id -> existing.getOrDefault(id, List.of()).stream())
                    .toList();
            IncidentAnswer answer = IncidentAnswer.to(linked, theirs, setting);
            ReceivedEvent<?> cause = linked.ids()
                    .map(touched::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            answer.opened().forEach(one -> opened.add(new FollowUpStore.Change(one, cause)));
            answer.changed().forEach(one -> changed.add(new FollowUpStore.Change(one, cause)));
        }
        followUps.add(transaction, opened);
        followUps.update(transaction, changed);
        LOG.info(
                "follow-ups.incidents-applied",
                LogField.count("incidents", advance.advanced().size()),
                LogField.count("opened", opened.size()),
                LogField.count("changed", changed.size()));
    }

    /** The incidents to look at, each with the event that it is looked at for: one that was parted from another concerns both. */
    private static Map<UUID, ReceivedEvent<IncidentSnapshot>> touched(
            Map<UUID, ReceivedEvent<IncidentSnapshot>> newest, Map<UUID, UUID> formerSurvivors) {
        Map<UUID, ReceivedEvent<IncidentSnapshot>> touched = new HashMap<>(newest);
        formerSurvivors.forEach(
                (incident, survivor) -> touched.putIfAbsent(survivor, Objects.requireNonNull(newest.get(incident))));
        return touched;
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
