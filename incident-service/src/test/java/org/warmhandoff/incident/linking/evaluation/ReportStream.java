package org.warmhandoff.incident.linking.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** What the agencies report of the events, in the order in which it comes. */
final class ReportStream {

    private static final Duration ONE_HOUR = Duration.ofHours(1);

    private final Chance chance;
    private final County county;
    private final boolean entriesAreWrong;
    private final Map<String, Duration> clockSkew = new HashMap<>();
    private final List<LabeledReport> reports = new ArrayList<>();

    private ReportStream(Chance chance, County county, Difficulty difficulty) {
        this.chance = chance;
        this.county = county;
        this.entriesAreWrong = difficulty == Difficulty.HARD;
    }

    /**
     * A county's reports.
     *
     * @param perDay how many events on an ordinary day
     */
    static List<LabeledReport> of(Difficulty difficulty, long seed, int days, double perDay) {
        Chance chance = new Chance(seed);
        County county = new County(chance);
        ReportStream stream = new ReportStream(chance, county, difficulty);
        EventStream.of(chance, county, difficulty, days, perDay).forEach(stream::reported);
        stream.reports.sort(
                Comparator.comparing((LabeledReport one) -> one.report().receivedAt())
                        .thenComparing(one -> one.report().id()));
        return stream.reports;
    }

    private void reported(TrueEvent event) {
        if (event.kind() == IncidentKind.SELF_REFERRAL || event.kind() == IncidentKind.OUTREACH_REQUEST) {
            report(event, AgencyHabits.COMMUNITY, "outreach-" + chance.below(2), event.people());
            return;
        }
        Set<AgencyType> there = there(event);
        String side = county.jurisdiction(event.spot());
        if (there.contains(AgencyType.EMS)) {
            // Now and then the neighbor's ambulance comes.
            String ems = chance.happens(0.06) ? "ems-neighbor" : "ems-" + side;
            report(event, AgencyHabits.EMS, ems, event.people());
            if (isWrong(0.01)) {
                report(event, AgencyHabits.EMS, ems, event.people());
            }
        }
        if (there.contains(AgencyType.FIRE)) {
            report(event, AgencyHabits.FIRE, "fire-" + side, event.people());
        }
        if (there.contains(AgencyType.POLICE)) {
            report(event, AgencyHabits.POLICE, chance.happens(0.15) ? "sheriff" : "police-" + side, event.people());
        }
        if (there.contains(AgencyType.COMMUNITY)) {
            report(event, AgencyHabits.COMMUNITY, "outreach-" + chance.below(2), event.people());
        }
        int hospital = chance.below(county.hospitals());
        for (TrueEvent.TruePerson person : event.people()) {
            if (person.disposition() == Disposition.TRANSPORTED && chance.happens(0.5)) {
                report(event, AgencyHabits.HOSPITAL, "hospital-" + hospital, List.of(person));
            }
            if (person.died() && chance.happens(0.95)) {
                report(event, AgencyHabits.MEDICAL_EXAMINER, "examiner", List.of(person));
            }
        }
    }

    private boolean isWrong(double share) {
        return entriesAreWrong && chance.happens(share);
    }

    private Set<AgencyType> there(TrueEvent event) {
        EnumSet<AgencyType> there = EnumSet.noneOf(AgencyType.class);
        Set<NaloxoneGiver> givers = EnumSet.noneOf(NaloxoneGiver.class);
        event.people().forEach(person -> givers.addAll(person.naloxone()));
        if (chance.happens(0.8)) {
            there.add(AgencyType.EMS);
        }
        if (givers.contains(NaloxoneGiver.POLICE) || chance.happens(0.25)) {
            there.add(AgencyType.POLICE);
        }
        if (givers.contains(NaloxoneGiver.FIRE) || chance.happens(0.12)) {
            there.add(AgencyType.FIRE);
        }
        if (there.isEmpty() || chance.happens(0.06)) {
            there.add(AgencyType.COMMUNITY);
        }
        return there;
    }

    private void report(TrueEvent event, AgencyHabits habits, String agency, List<TrueEvent.TruePerson> all) {
        List<TrueEvent.TruePerson> seen =
                all.size() == 1 || chance.happens(habits.seesAll()) ? all : List.of(chance.one(all));
        Instant sent = event.time().plus(sentAfter(habits));
        Report report = new Report(
                chance.id(),
                1,
                ReportStatus.ACTIVE,
                chance.id(),
                new ReportSource(agency, habits.type(), null),
                false,
                new ReportedFacts(
                        kind(event, habits),
                        Classification.SUSPECTED,
                        ClassificationBasis.UNKNOWN,
                        written(event, habits, agency),
                        null,
                        scene(event, habits),
                        responders(event, habits),
                        seen.stream().map(person -> person(person, habits)).toList()),
                place(event, habits, agency),
                Set.of(),
                sent,
                sent);
        reports.add(new LabeledReport(report, event.number()));
    }

    private Duration sentAfter(AgencyHabits habits) {
        Duration usual = chance.minutes(60 * habits.sentAfterFrom(), 60 * habits.sentAfterTo());
        return chance.happens(0.1) ? usual.multipliedBy(1 + chance.below(5)) : usual;
    }

    private IncidentKind kind(TrueEvent event, AgencyHabits habits) {
        return habits.type() == AgencyType.POLICE && chance.happens(0.05) ? IncidentKind.NALOXONE_GIVEN : event.kind();
    }

    private Instant written(TrueEvent event, AgencyHabits habits, String agency) {
        Duration skew = clockSkew.computeIfAbsent(agency, any -> chance.minutesAround(0, 1.5));
        double spread = habits.writtenSpread();
        Duration delay;
        if (habits.type() == AgencyType.HOSPITAL && chance.happens(0.2)) {
            delay = chance.minutesAround(2, 3);
        } else if (habits.type() == AgencyType.MEDICAL_EXAMINER && chance.happens(0.2)) {
            delay = chance.minutes(-300, -60);
        } else {
            delay = chance.minutesAround(habits.writtenAfter(), chance.happens(0.05) ? 3 * spread : spread);
        }
        Instant time = event.time().plus(delay).plus(skew);
        if (isWrong(habits.hourOut())) {
            time = chance.happens(0.5) ? time.plus(ONE_HOUR) : time.minus(ONE_HOUR);
        }
        if (chance.happens(habits.roundedToQuarters())) {
            long quarter = Duration.ofMinutes(15).toSeconds();
            return Instant.ofEpochSecond(Math.round(time.getEpochSecond() / (double) quarter) * quarter);
        }
        return time;
    }

    private SceneType scene(TrueEvent event, AgencyHabits habits) {
        return switch (habits.type()) {
            case HOSPITAL -> SceneType.UNKNOWN;
            case EMS, MEDICAL_EXAMINER -> sceneOr(event, 0.85, 0.08);
            case FIRE, POLICE, COMMUNITY, OTHER -> sceneOr(event, 0.5, 0.15);
        };
    }

    private SceneType sceneOr(TrueEvent event, double known, double wrong) {
        if (!chance.happens(known)) {
            return SceneType.UNKNOWN;
        }
        return chance.happens(wrong) ? SceneType.OTHER : event.scene();
    }

    private List<AgencyType> responders(TrueEvent event, AgencyHabits habits) {
        if (habits.type() != AgencyType.EMS || chance.happens(0.6)) {
            return List.of();
        }
        Set<AgencyType> listed = EnumSet.of(AgencyType.EMS);
        for (TrueEvent.TruePerson person : event.people()) {
            if (person.naloxone().contains(NaloxoneGiver.POLICE) || chance.happens(0.25)) {
                listed.add(AgencyType.POLICE);
            }
            if (person.naloxone().contains(NaloxoneGiver.FIRE) || chance.happens(0.15)) {
                listed.add(AgencyType.FIRE);
            }
        }
        return List.copyOf(listed);
    }

    private Place place(TrueEvent event, AgencyHabits habits, String agency) {
        if (habits.type() == AgencyType.HOSPITAL) {
            return hospitalPlace(event, county.hospital(agency.charAt(agency.length() - 1) - '0'));
        }
        County.Spot spot = event.spot();
        switch (chance.drawn(habits.pointFromDevice(), habits.geocoded(), habits.block(), habits.defaultPoint())) {
            case 0:
                return at(spot.moved(chance.normal(0, 30), chance.normal(0, 30)));
            case 1:
                double angle = chance.between(0, 2 * Math.PI);
                double meters = chance.between(60, 200);
                return at(spot.moved(meters * Math.cos(angle), meters * Math.sin(angle)));
            case 2:
                return at(
                        new County.Spot(Math.round(spot.east() / 150) * 150.0, Math.round(spot.north() / 150) * 150.0));
            case 3:
                return place(
                        county.middle(),
                        county.area(county.middle()),
                        chance.happens(0.6) ? county.area(spot) : null,
                        QualityFlag.DEFAULT_POINT);
            default:
                return areaAlone(spot);
        }
    }

    private Place hospitalPlace(TrueEvent event, County.Spot hospital) {
        return switch (chance.drawn(0.45, 0.3, 0.15)) {
            case 0 -> at(hospital);
            case 1 -> areaAlone(event.spot());
            case 2 -> areaAlone(hospital);
            default -> place(null, County.NOWHERE, null, QualityFlag.UNASSIGNED_AREA);
        };
    }

    private Place at(County.Spot spot) {
        return place(spot, county.area(spot), null, null);
    }

    /** The reporter names the neighborhood, and where entries are wrong sometimes the next one. */
    private Place areaAlone(County.Spot spot) {
        County.Spot meant = isWrong(0.04) ? spot.moved(chance.normal(0, 700), chance.normal(0, 700)) : spot;
        String area = county.area(meant);
        return place(null, area, area, null);
    }

    private Place place(
            County.@Nullable Spot spot, String area, @Nullable String statedArea, @Nullable QualityFlag doubt) {
        return new Place(
                area,
                null,
                1,
                spot == null ? null : county.point(spot),
                statedArea,
                doubt == null ? Set.of() : Set.of(doubt));
    }

    private ReportedPerson person(TrueEvent.TruePerson person, AgencyHabits habits) {
        AgeRange age = age(person, habits);
        return new ReportedPerson(
                outcome(person, habits),
                age == null ? AgeBand.UNKNOWN : age.band().orElse(AgeBand.UNKNOWN),
                age,
                gender(person, habits),
                substances(person),
                YesNoUnknown.UNKNOWN,
                naloxoneGiven(person, habits),
                naloxone(person, habits),
                disposition(person, habits),
                YesNoUnknown.UNKNOWN,
                OutreachConsent.NOT_ASKED,
                List.of(),
                personRef(person, habits));
    }

    private Outcome outcome(TrueEvent.TruePerson person, AgencyHabits habits) {
        if (!chance.happens(habits.knowsOutcome())) {
            return Outcome.UNKNOWN;
        }
        if (habits.type() == AgencyType.MEDICAL_EXAMINER) {
            return Outcome.FATAL;
        }
        boolean died = habits.type() == AgencyType.HOSPITAL ? person.died() : person.diedOnScene();
        return died ? Outcome.FATAL : Outcome.NONFATAL;
    }

    private @Nullable AgeRange age(TrueEvent.TruePerson person, AgencyHabits habits) {
        return switch (chance.drawn(habits.knowsAge(), habits.guessesAge())) {
            case 0 -> AgeRange.exactly(chance.happens(0.04) ? person.age() + chance.below(3) - 1 : person.age());
            case 1 ->
                AgeRange.exactly((int) Math.max(0, Math.round(chance.normal(person.age(), 5))))
                        .band()
                        .flatMap(AgeRange::of)
                        .orElse(null);
            default -> null;
        };
    }

    private Gender gender(TrueEvent.TruePerson person, AgencyHabits habits) {
        if (!chance.happens(habits.knowsGender())) {
            return Gender.UNKNOWN;
        }
        if (isWrong(1 / 150.0)) {
            return person.gender() == Gender.MALE ? Gender.FEMALE : Gender.MALE;
        }
        return entriesAreWrong && person.gender() == Gender.NONBINARY && habits.type() != AgencyType.HOSPITAL
                ? chance.one(List.of(Gender.MALE, Gender.FEMALE, Gender.NONBINARY))
                : person.gender();
    }

    private List<Substance> substances(TrueEvent.TruePerson person) {
        if (chance.happens(0.45)) {
            return List.of();
        }
        return List.copyOf(
                chance.happens(0.2)
                        ? Set.of(chance.one(List.of(Substance.HEROIN, Substance.FENTANYL, Substance.OTHER_OPIOID)))
                        : person.substances());
    }

    private YesNoUnknown naloxoneGiven(TrueEvent.TruePerson person, AgencyHabits habits) {
        if (!naloxone(person, habits).isEmpty()) {
            return YesNoUnknown.YES;
        }
        return habits.type() == AgencyType.POLICE && chance.happens(0.3) ? YesNoUnknown.NO : YesNoUnknown.UNKNOWN;
    }

    private List<NaloxoneAdministration> naloxone(TrueEvent.TruePerson person, AgencyHabits habits) {
        NaloxoneGiver own =
                switch (habits.type()) {
                    case EMS -> NaloxoneGiver.EMS;
                    case FIRE -> NaloxoneGiver.FIRE;
                    case POLICE -> NaloxoneGiver.POLICE;
                    case COMMUNITY -> NaloxoneGiver.BYSTANDER;
                    case HOSPITAL, MEDICAL_EXAMINER, OTHER -> NaloxoneGiver.HOSPITAL;
                };
        return person.naloxone().stream()
                .filter(giver -> giver == own || (habits.type() == AgencyType.EMS && chance.happens(0.7)))
                .map(giver -> new NaloxoneAdministration(giver, NaloxoneRoute.INTRANASAL, 1 + chance.below(2), null))
                .toList();
    }

    private Disposition disposition(TrueEvent.TruePerson person, AgencyHabits habits) {
        return switch (habits.type()) {
            case EMS -> chance.happens(0.95) ? person.disposition() : Disposition.UNKNOWN;
            case FIRE, POLICE -> chance.happens(0.5) ? person.disposition() : Disposition.UNKNOWN;
            case HOSPITAL, MEDICAL_EXAMINER, COMMUNITY, OTHER -> Disposition.UNKNOWN;
        };
    }

    private @Nullable UUID personRef(TrueEvent.TruePerson person, AgencyHabits habits) {
        if (!person.nameKnown() || !chance.happens(habits.knowsPerson())) {
            return null;
        }
        return isWrong(habits.otherSpelling()) ? chance.id() : person.identity();
    }
}
