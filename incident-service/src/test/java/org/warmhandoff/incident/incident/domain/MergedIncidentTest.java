package org.warmhandoff.incident.incident.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.linking.domain.PersonSketch;
import org.warmhandoff.incident.linking.domain.ReportSketch;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.Place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What several reports add up to. */
class MergedIncidentTest {

    private static ReportSketch by(AgencyType type) {
        return ReportSketch.by(type);
    }

    private static PersonSketch somebody() {
        return PersonSketch.unknown();
    }

    private static Contribution of(ReportSketch sketch) {
        var report = sketch.report();
        return new Contribution(
                report,
                IntStream.range(0, report.facts().people().size()).boxed().toList());
    }

    private static MergedIncident merged(ReportSketch... sketches) {
        return MergedIncident.of(
                List.of(sketches).stream().map(MergedIncidentTest::of).toList());
    }

    private static PersonSnapshot person(AgencyType one, PersonSketch ofOne, AgencyType other, PersonSketch ofOther) {
        return merged(by(one).people(ofOne), by(other).people(ofOther)).people().get(0);
    }

    private static int doses(PersonSnapshot person) {
        return person.naloxone().stream()
                .map(NaloxoneAdministration::doses)
                .mapToInt(doses -> doses == null ? 1 : doses)
                .sum();
    }

    @Test
    void theMedicalExaminersWordOnTheOutcomeStands() {
        assertThat(person(
                                AgencyType.EMS,
                                somebody().outcome(Outcome.NONFATAL),
                                AgencyType.MEDICAL_EXAMINER,
                                somebody().outcome(Outcome.FATAL))
                        .outcome())
                .isEqualTo(Outcome.FATAL);
        assertThat(person(
                                AgencyType.POLICE,
                                somebody().outcome(Outcome.FATAL),
                                AgencyType.HOSPITAL,
                                somebody().outcome(Outcome.NONFATAL))
                        .outcome())
                .isEqualTo(Outcome.NONFATAL);
    }

    @Test
    void betweenTwoHospitalsDeathStands() {
        assertThat(merged(
                                by(AgencyType.HOSPITAL).people(somebody().outcome(Outcome.NONFATAL)),
                                by(AgencyType.HOSPITAL)
                                        .agency("trauma-center")
                                        .received(900)
                                        .people(somebody().outcome(Outcome.FATAL)))
                        .people()
                        .get(0)
                        .outcome())
                .isEqualTo(Outcome.FATAL);
    }

    @Test
    void unknownNeverOverridesKnown() {
        UUID ref = UUID.randomUUID();
        PersonSnapshot person = person(
                AgencyType.MEDICAL_EXAMINER,
                somebody(),
                AgencyType.COMMUNITY,
                somebody()
                        .outcome(Outcome.NONFATAL)
                        .gender(Gender.FEMALE)
                        .aged(new AgeRange(25, 34))
                        .took(Substance.FENTANYL)
                        .went(Disposition.LEFT_SCENE)
                        .known(ref));

        assertThat(person.outcome()).isEqualTo(Outcome.NONFATAL);
        assertThat(person.gender()).isEqualTo(Gender.FEMALE);
        assertThat(person.ageBand()).isEqualTo(AgeBand.FROM_25);
        assertThat(person.substances()).containsExactly(Substance.FENTANYL);
        assertThat(person.disposition()).isEqualTo(Disposition.LEFT_SCENE);
        assertThat(person.personRef()).isEqualTo(ref);
    }

    @Test
    void substancesAreAllThatAnybodySuspected() {
        assertThat(person(
                                AgencyType.EMS,
                                somebody().took(Substance.UNKNOWN),
                                AgencyType.HOSPITAL,
                                somebody().took(Substance.XYLAZINE, Substance.FENTANYL))
                        .substances())
                .containsExactly(Substance.FENTANYL, Substance.XYLAZINE);
    }

    @Test
    void whereSomebodyWentIsKnownBestAtTheScene() {
        assertThat(person(
                                AgencyType.HOSPITAL,
                                somebody().went(Disposition.OTHER),
                                AgencyType.EMS,
                                somebody().went(Disposition.TRANSPORTED))
                        .disposition())
                .isEqualTo(Disposition.TRANSPORTED);
    }

    @Test
    void peopleKeepTheirIndexes() {
        Contribution police = new Contribution(
                by(AgencyType.POLICE)
                        .people(somebody().gender(Gender.MALE), somebody().gender(Gender.FEMALE))
                        .report(),
                List.of(3, 1));

        assertThat(MergedIncident.of(List.of(police)).people())
                .extracting(PersonSnapshot::index, PersonSnapshot::gender)
                .containsExactly(tuple(1, Gender.FEMALE), tuple(3, Gender.MALE));
    }

    @Test
    void naloxoneThatTwoTellOfIsCountedOnce() {
        PersonSnapshot person = person(
                AgencyType.POLICE,
                somebody().naloxone(NaloxoneGiver.POLICE, 2),
                AgencyType.EMS,
                somebody().naloxone(NaloxoneGiver.POLICE, 2).naloxone(NaloxoneGiver.EMS, 1));

        assertThat(doses(person)).isEqualTo(3);
        assertThat(person.naloxoneGiven()).isEqualTo(YesNoUnknown.YES);
    }

    @Test
    void theGiversOwnAgencyIsBelievedAboutItsDoses() {
        assertThat(doses(person(
                        AgencyType.POLICE,
                        somebody().naloxone(NaloxoneGiver.POLICE, 1),
                        AgencyType.EMS,
                        somebody().naloxone(NaloxoneGiver.POLICE, 4))))
                .isEqualTo(1);
    }

    @Test
    void ofAGiverWhoDoesNotReportTheOneWhoKnowsMostIsBelieved() {
        assertThat(doses(person(
                        AgencyType.EMS,
                        somebody().naloxone(NaloxoneGiver.BYSTANDER, null),
                        AgencyType.POLICE,
                        somebody().naloxone(NaloxoneGiver.FAMILY_OR_FRIEND, 2))))
                .isEqualTo(2);
    }

    @Test
    void anOutreachWorkerWhoLooksLikeABystanderIsCountedOnce() {
        assertThat(doses(person(
                        AgencyType.EMS,
                        somebody().naloxone(NaloxoneGiver.BYSTANDER, 2),
                        AgencyType.COMMUNITY,
                        somebody().naloxone(NaloxoneGiver.COMMUNITY_GROUP, 2))))
                .isEqualTo(2);
    }

    @Test
    void dosesOfAnUnnamedGiverCountOnlyAsFarAsTheyAreMore() {
        PersonSketch police = somebody().naloxone(NaloxoneGiver.POLICE, 2);

        assertThat(doses(person(
                        AgencyType.POLICE,
                        police,
                        AgencyType.HOSPITAL,
                        somebody().naloxone(NaloxoneGiver.UNKNOWN, 2))))
                .isEqualTo(2);
        assertThat(doses(person(
                        AgencyType.POLICE,
                        police,
                        AgencyType.HOSPITAL,
                        somebody().naloxone(NaloxoneGiver.UNKNOWN, 5))))
                .isEqualTo(5);
    }

    @Test
    void whoSaysThatNoneWasGivenDidNotSeeIt() {
        assertThat(person(
                                AgencyType.POLICE,
                                somebody().givenNoNaloxone(),
                                AgencyType.EMS,
                                somebody().naloxone(NaloxoneGiver.EMS, 1))
                        .naloxoneGiven())
                .isEqualTo(YesNoUnknown.YES);
        assertThat(person(AgencyType.POLICE, somebody().givenNoNaloxone(), AgencyType.EMS, somebody())
                        .naloxoneGiven())
                .isEqualTo(YesNoUnknown.NO);
    }

    @Test
    void theTimeIsTheAmbulancesBeforeTheHospitalsAndADoubtfulOneComesLast() {
        assertThat(merged(
                                by(AgencyType.HOSPITAL).at(-30),
                                by(AgencyType.EMS).at(5),
                                by(AgencyType.POLICE).at(0))
                        .occurredAt())
                .isEqualTo(ReportSketch.NOON.plusSeconds(300));
        assertThat(merged(
                                by(AgencyType.EMS).at(5).doubts(QualityFlag.TIME_IN_OVERLAP),
                                by(AgencyType.HOSPITAL).at(40))
                        .occurredAt())
                .isEqualTo(ReportSketch.NOON.plusSeconds(2_400));
    }

    @Test
    void aPointComesBeforeAnAreaAndTheSceneBeforeTheHospitalAndADoubtfulPlaceLast() {
        ReportSketch ems = by(AgencyType.EMS).areaAlone("by-ems");
        ReportSketch policePoint = by(AgencyType.POLICE).place(new Place.Point(39, -84), "by-police", null);
        ReportSketch hospitalPoint = by(AgencyType.HOSPITAL).place(new Place.Point(39, -84), "by-hospital", null);
        ReportSketch fireDoubtful = by(AgencyType.FIRE).metersNorth(0, QualityFlag.DEFAULT_POINT);

        assertThat(merged(ems, policePoint, hospitalPoint, fireDoubtful).area()).isEqualTo("by-police");
        assertThat(merged(ems, hospitalPoint, fireDoubtful).area()).isEqualTo("by-ems");
        assertThat(merged(hospitalPoint, fireDoubtful).area()).isEqualTo("by-hospital");
        assertThat(merged(fireDoubtful, by(AgencyType.EMS).areaAlone("nowhere", QualityFlag.UNASSIGNED_AREA))
                        .area())
                .isEqualTo("riverside");
    }

    @Test
    void theClassificationIsTheFirstThatSaysMoreThanSuspicion() {
        MergedIncident merged = merged(
                by(AgencyType.MEDICAL_EXAMINER),
                by(AgencyType.HOSPITAL).classified(Classification.CONFIRMED, ClassificationBasis.HOSPITAL_DIAGNOSIS),
                by(AgencyType.EMS).classified(Classification.PROBABLE, ClassificationBasis.NALOXONE_RESPONSE));

        assertThat(merged.classification()).isEqualTo(Classification.CONFIRMED);
        assertThat(merged.classificationBasis()).isEqualTo(ClassificationBasis.HOSPITAL_DIAGNOSIS);
    }

    @Test
    void nobodyRulesOutWhatAHigherAuthoritySuspects() {
        ReportSketch police = by(AgencyType.POLICE).classified(Classification.RULED_OUT, ClassificationBasis.UNKNOWN);

        assertThat(merged(police, by(AgencyType.EMS)).classification()).isEqualTo(Classification.SUSPECTED);
        assertThat(merged(police, by(AgencyType.COMMUNITY)).classification()).isEqualTo(Classification.RULED_OUT);
        assertThat(merged(
                                by(AgencyType.HOSPITAL)
                                        .classified(Classification.RULED_OUT, ClassificationBasis.HOSPITAL_DIAGNOSIS),
                                by(AgencyType.EMS))
                        .classification())
                .isEqualTo(Classification.RULED_OUT);
    }

    @Test
    void whoTreatedKnowsWhatItWasAndOtherSaysNothing() {
        assertThat(merged(
                                by(AgencyType.POLICE).kind(IncidentKind.OVERDOSE),
                                by(AgencyType.EMS).kind(IncidentKind.NALOXONE_GIVEN),
                                by(AgencyType.HOSPITAL).kind(IncidentKind.OTHER))
                        .kind())
                .isEqualTo(IncidentKind.NALOXONE_GIVEN);
    }

    @Test
    void theKindOfPlaceIsTheScenes() {
        assertThat(merged(
                                by(AgencyType.HOSPITAL).scene(SceneType.HEALTH_FACILITY),
                                by(AgencyType.EMS),
                                by(AgencyType.POLICE).scene(SceneType.VEHICLE))
                        .sceneType())
                .isEqualTo(SceneType.VEHICLE);
    }

    @Test
    void respondersAreThoseListedAndTheReportersWhoGoToAScene() {
        assertThat(merged(
                                by(AgencyType.EMS).responders(AgencyType.FIRE),
                                by(AgencyType.POLICE),
                                by(AgencyType.HOSPITAL),
                                by(AgencyType.COMMUNITY))
                        .responders())
                .containsExactly(AgencyType.EMS, AgencyType.FIRE, AgencyType.POLICE);
    }

    @Test
    void itIsKnownSinceTheFirstReport() {
        assertThat(merged(by(AgencyType.EMS).received(90), by(AgencyType.POLICE).received(30))
                        .receivedAt())
                .isEqualTo(ReportSketch.NOON.plusSeconds(1_800));
    }

    @Test
    void onlyTheDoubtsOfTheTimeAndThePlaceThatWereTakenAreLeft() {
        ReportSketch police = by(AgencyType.POLICE)
                .metersNorth(0, QualityFlag.DEFAULT_POINT)
                .doubts(QualityFlag.TIME_IN_OVERLAP, QualityFlag.EXACT_DUPLICATE);

        assertThat(merged(police).doubts())
                .containsExactly(QualityFlag.DEFAULT_POINT, QualityFlag.TIME_IN_OVERLAP, QualityFlag.EXACT_DUPLICATE);
        assertThat(merged(police, by(AgencyType.EMS)).doubts()).isEmpty();
    }

    @Test
    void anUnclearAgeStaysUnclearUntilSomebodyKnowsIt() {
        ReportSketch police = by(AgencyType.POLICE)
                .people(somebody().aged(new AgeRange(20, 30)))
                .doubts(QualityFlag.AGE_BAND_UNCLEAR);

        assertThat(merged(police, by(AgencyType.EMS)).doubts()).containsExactly(QualityFlag.AGE_BAND_UNCLEAR);
        assertThat(merged(police, by(AgencyType.EMS).people(somebody().aged(28)))
                        .doubts())
                .isEmpty();
    }

    @Test
    void oneReportAloneSaysWhatItSays() {
        ReportSketch ems =
                by(AgencyType.EMS).people(somebody().outcome(Outcome.FATAL).took(Substance.FENTANYL), somebody());
        MergedIncident merged = merged(ems);

        assertThat(merged.people()).hasSize(2);
        assertThat(merged.people().get(0).outcome()).isEqualTo(Outcome.FATAL);
        assertThat(merged.people().get(1).naloxoneGiven()).isEqualTo(YesNoUnknown.UNKNOWN);
    }

    @Test
    void theOrderInWhichReportsAreGivenDoesNotMatter() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<Contribution> contributions = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(4); i++) {
                contributions.add(anyReport(random));
            }
            MergedIncident merged = MergedIncident.of(contributions);
            Collections.shuffle(contributions, random);

            assertThat(MergedIncident.of(contributions)).isEqualTo(merged);
        }
    }

    private static Contribution anyReport(Random random) {
        PersonSketch[] people = new PersonSketch[1 + random.nextInt(3)];
        for (int i = 0; i < people.length; i++) {
            people[i] = somebody()
                    .outcome(any(random, Outcome.values()))
                    .gender(any(random, Gender.values()))
                    .aged(random.nextInt(80))
                    .took(any(random, Substance.values()))
                    .naloxone(any(random, NaloxoneGiver.values()), 1 + random.nextInt(3))
                    .naloxone(any(random, NaloxoneGiver.values()), random.nextBoolean() ? null : 2)
                    .went(any(random, Disposition.values()));
        }
        ReportSketch sketch = by(any(random, AgencyType.values()))
                .at(random.nextInt(60))
                .received(random.nextInt(3))
                .kind(any(random, IncidentKind.values()))
                .classified(any(random, Classification.values()), any(random, ClassificationBasis.values()))
                .scene(any(random, SceneType.values()))
                .responders(any(random, AgencyType.values()))
                .doubts(any(random, QualityFlag.values()))
                .people(people);
        return of(random.nextBoolean() ? sketch : sketch.areaAlone("area-" + random.nextInt(5)));
    }

    private static <T> T any(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void anIncidentRestsOnAReport() {
        assertThatThrownBy(() -> MergedIncident.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eachPersonOfAReportHasAnIndexOfTheirOwn() {
        var report = by(AgencyType.EMS).people(somebody(), somebody()).report();

        assertThatThrownBy(() -> new Contribution(report, List.of(0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contribution(report, List.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contribution(report, List.of(0, -1))).isInstanceOf(IllegalArgumentException.class);
    }
}
