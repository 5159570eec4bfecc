package org.warmhandoff.incident.linking.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;

/**
 * The events of a county over some days: few at night and many in the evening, now and then a bad batch of three to a dozen
 * within four hours in one neighborhood, and, on a hard stream, what is hard to tell apart.
 */
final class EventStream {

    private static final Instant START = Instant.parse("2026-03-01T05:00:00Z");
    private static final double MANY_MORE = 8;
    private static final double[] BY_HOUR = {
        .9, .7, .6, .5, .4, .4, .5, .6, .7, .9, 1, 1.1, 1.2, 1.2, 1.2, 1.3, 1.3, 1.4, 1.5, 1.5, 1.5, 1.4, 1.2, 1.0
    };

    private final Chance chance;
    private final County county;
    private final Difficulty difficulty;
    private final List<TrueEvent> events = new ArrayList<>();
    private int number;

    private EventStream(Chance chance, County county, Difficulty difficulty) {
        this.chance = chance;
        this.county = county;
        this.difficulty = difficulty;
    }

    /** @param perDay how many events on an ordinary day */
    static List<TrueEvent> of(Chance chance, County county, Difficulty difficulty, int days, double perDay) {
        EventStream stream = new EventStream(chance, county, difficulty);
        for (int hour = 0; hour < 24 * days; hour++) {
            stream.ordinary(START.plus(Duration.ofHours(hour)), perDay / 24 * BY_HOUR[hour % 24]);
        }
        for (int day = 0; day < days; day++) {
            if (chance.happens(0.08)) {
                Instant from = START.plus(Duration.ofDays(day)).plus(chance.minutes(0, 1_440));
                stream.badBatch(from, 3 + chance.poisson(Math.min(MANY_MORE, perDay / 3)));
            }
        }
        return stream.events;
    }

    private void ordinary(Instant hour, double expected) {
        int count = chance.poisson(expected);
        for (int i = 0; i < count; i++) {
            add(event(hour.plus(chance.minutes(0, 60)), county.scene(chance), scene()));
        }
    }

    private void badBatch(Instant from, int count) {
        int neighborhood = chance.below(county.neighborhoods());
        for (int i = 0; i < count; i++) {
            add(event(from.plus(chance.minutes(0, 240)), county.sceneIn(chance, neighborhood), scene()));
        }
    }

    private void add(TrueEvent event) {
        events.add(event);
        if (difficulty != Difficulty.HARD || event.kind() != IncidentKind.OVERDOSE) {
            return;
        }
        if (chance.happens(0.02)) {
            events.add(event(event.time().plus(chance.minutes(3, 60)), event.spot(), event.scene()));
        }
        if (chance.happens(0.02)) {
            County.Spot nearby = event.spot().moved(chance.between(-80, 80), chance.between(-80, 80));
            events.add(event(event.time().plus(chance.minutes(45, 300)), nearby, event.scene()));
        }
        if (chance.happens(0.01)) {
            again(event);
        }
    }

    private void again(TrueEvent event) {
        TrueEvent.TruePerson person = event.people().get(0);
        if (person.died()) {
            return;
        }
        County.Spot spot = chance.happens(0.5) ? event.spot() : county.scene(chance);
        events.add(new TrueEvent(
                number++,
                IncidentKind.OVERDOSE,
                event.time().plus(chance.minutes(150, 1_400)),
                spot,
                chance.happens(0.5) ? event.scene() : scene(),
                List.of(fate(new TrueEvent.TruePerson(
                        person.identity(),
                        person.nameKnown(),
                        person.gender(),
                        person.age(),
                        person.substances(),
                        Disposition.UNKNOWN,
                        false,
                        Set.of())))));
    }

    private TrueEvent event(Instant time, County.Spot spot, SceneType scene) {
        int people = 1 + chance.drawn(0.93, 0.05, 0.015);
        List<TrueEvent.TruePerson> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            all.add(person());
        }
        return new TrueEvent(number++, kind(), time, spot, scene, List.copyOf(all));
    }

    private IncidentKind kind() {
        return switch (chance.drawn(0.93, 0.03, 0.02)) {
            case 0 -> IncidentKind.OVERDOSE;
            case 1 -> IncidentKind.NALOXONE_GIVEN;
            case 2 -> IncidentKind.SELF_REFERRAL;
            default -> IncidentKind.OUTREACH_REQUEST;
        };
    }

    private SceneType scene() {
        return switch (chance.drawn(0.5, 0.2, 0.1, 0.08, 0.07)) {
            case 0 -> SceneType.PRIVATE_RESIDENCE;
            case 1 -> SceneType.STREET_OR_OUTDOORS;
            case 2 -> SceneType.VEHICLE;
            case 3 -> SceneType.BUSINESS;
            case 4 -> SceneType.HOTEL_OR_MOTEL;
            default -> SceneType.SHELTER_OR_HOUSING_PROGRAM;
        };
    }

    private TrueEvent.TruePerson person() {
        Set<Substance> substances = EnumSet.of(chance.happens(0.7) ? Substance.FENTANYL : Substance.HEROIN);
        if (chance.happens(0.4)) {
            substances.add(chance.one(List.of(Substance.COCAINE, Substance.METHAMPHETAMINE, Substance.BENZODIAZEPINE)));
        }
        return fate(new TrueEvent.TruePerson(
                chance.id(),
                chance.happens(0.93),
                switch (chance.drawn(0.69, 0.3)) {
                    case 0 -> Gender.MALE;
                    case 1 -> Gender.FEMALE;
                    default -> Gender.NONBINARY;
                },
                (int) Math.max(15, Math.min(80, Math.round(chance.normal(38, 12)))),
                substances,
                Disposition.UNKNOWN,
                false,
                Set.of()));
    }

    /** What becomes of the person this time. */
    private TrueEvent.TruePerson fate(TrueEvent.TruePerson person) {
        Disposition disposition =
                switch (chance.drawn(0.07, 0.63, 0.2, 0.06)) {
                    case 0 -> Disposition.DIED_ON_SCENE;
                    case 1 -> Disposition.TRANSPORTED;
                    case 2 -> Disposition.REFUSED_TRANSPORT;
                    case 3 -> Disposition.TREATED_ON_SCENE;
                    default -> Disposition.LEFT_SCENE;
                };
        EnumSet<NaloxoneGiver> givers = EnumSet.noneOf(NaloxoneGiver.class);
        if (chance.happens(0.3)) {
            givers.add(NaloxoneGiver.BYSTANDER);
        }
        if (chance.happens(0.25)) {
            givers.add(NaloxoneGiver.POLICE);
        }
        if (chance.happens(0.15)) {
            givers.add(NaloxoneGiver.FIRE);
        }
        if (givers.isEmpty() || chance.happens(0.25)) {
            givers.add(NaloxoneGiver.EMS);
        }
        return new TrueEvent.TruePerson(
                person.identity(),
                person.nameKnown(),
                person.gender(),
                person.age(),
                person.substances(),
                disposition,
                disposition == Disposition.TRANSPORTED && chance.happens(0.03),
                givers);
    }
}
