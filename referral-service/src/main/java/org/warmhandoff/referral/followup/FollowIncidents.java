package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.warmhandoff.referral.followup.domain.FollowUpTimes;
import org.warmhandoff.referral.followup.domain.Incident;
import org.warmhandoff.referral.followup.domain.IncidentAnswer;
import org.warmhandoff.referral.followup.domain.LinkedIncidents;
import org.warmhandoff.referral.followup.domain.OneTaskRule;
import org.warmhandoff.referral.followup.domain.PeopleOnFile;
import org.warmhandoff.referral.followup.domain.TimerSettings;
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
    private final OneTaskPerPerson oneTask;
    private final NeverContactStore neverContact;
    private final ConsentsOnFile consents;
    private final TeamStore teams;
    private final InstantSource clock;
    private final FollowUpTimes times;
    private final TimerSettings timers;

    FollowIncidents(
            IncidentSeenStore seen,
            FollowUpStore followUps,
            OneTaskPerPerson oneTask,
            NeverContactStore neverContact,
            ConsentsOnFile consents,
            TeamStore teams,
            InstantSource clock,
            FollowUpConfig config) {
        this.seen = seen;
        this.followUps = followUps;
        this.oneTask = oneTask;
        this.neverContact = neverContact;
        this.consents = consents;
        this.teams = teams;
        this.clock = clock;
        this.times = new FollowUpTimes(config.firstAttemptWithin(), config.breachAfter());
        this.timers = config.timers().settings();
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
        List<Incident> incidents = seen.linkedWith(transaction, touched.keySet());
        Set<UUID> people = people(incidents);
        FollowUpChanges changes = new FollowUpChanges(oneTask.lock(
                transaction, incidents.stream().map(Incident::id).collect(Collectors.toUnmodifiableSet()), people));
        PeopleOnFile onFile = PeopleOnFile.of(neverContact.among(transaction, people), changes.all());
        IncidentAnswer.Setting setting = new IncidentAnswer.Setting(times, coverage, onFile, Ids::opaque, now);
        for (LinkedIncidents linked : LinkedIncidents.of(incidents)) {
            Set<UUID> ids = linked.ids().collect(Collectors.toUnmodifiableSet());
            ReceivedEvent<?> cause = linked.ids()
                    .map(touched::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            IncidentAnswer answer = IncidentAnswer.to(linked, changes.of(ids), setting);
            answer.opened().forEach(one -> changes.put(one, cause));
            answer.changed().forEach(one -> changes.put(one, cause));
        }
        changes.byPerson().forEach((person, theirs) -> {
            ReceivedEvent<?> cause = changes.causeOfAny(theirs);
            OneTaskRule.apply(theirs, now).forEach(one -> changes.put(one, cause));
        });
        // What is due already is not a second version a moment later, when somebody may have read the first.
        changes.toAll(one -> timers.act(one, now));
        followUps.add(transaction, changes.opened());
        followUps.update(transaction, changes.changed()).stream()
                .map(FollowUpStore.Change::followUp)
                .filter(one -> !one.circumstances().allowContact())
                .forEach(one -> consents.contactRefused(transaction, one));
        LOG.info(
                "follow-ups.incidents-applied",
                LogField.count("incidents", advance.advanced().size()),
                LogField.count("opened", changes.opened().size()),
                LogField.count("changed", changes.changed().size()));
    }

    private static Set<UUID> people(List<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.people().stream())
                .map(Incident.Person::personRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
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
