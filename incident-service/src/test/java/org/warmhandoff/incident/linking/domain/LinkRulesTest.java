package org.warmhandoff.incident.linking.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.report.domain.AgeRange;

import static org.assertj.core.api.Assertions.assertThat;

/** What each rule sees, and what it makes of it. */
class LinkRulesTest {

    private static final UUID ALEX = UUID.randomUUID();
    private static final UUID SAM = UUID.randomUUID();

    private static ReportSketch ems() {
        return ReportSketch.by(AgencyType.EMS);
    }

    private static ReportSketch police() {
        return ReportSketch.by(AgencyType.POLICE);
    }

    private static ReportSketch hospital() {
        return ReportSketch.by(AgencyType.HOSPITAL);
    }

    private static ReportSketch examiner() {
        return ReportSketch.by(AgencyType.MEDICAL_EXAMINER);
    }

    private static PersonSketch somebody() {
        return PersonSketch.unknown();
    }

    private static @Nullable LinkReason seen(LinkRule rule, ReportSketch one, ReportSketch other) {
        return LinkRules.compare(one.report(), other.report()).stream()
                .filter(reason -> reason.rule() == rule)
                .findFirst()
                .orElse(null);
    }

    private static double points(LinkRule rule, ReportSketch one, ReportSketch other) {
        return LinkRules.compare(one.report(), other.report()).stream()
                .filter(reason -> reason.rule() == rule)
                .mapToDouble(LinkReason::points)
                .sum();
    }

    private static void assertSeen(LinkRule rule, ReportSketch one, ReportSketch other, String observation) {
        assertThat(seen(rule, one, other)).extracting(LinkReason::observation).isEqualTo(observation);
        assertThat(seen(rule, other, one))
                .as("the other way round")
                .extracting(LinkReason::observation)
                .isEqualTo(observation);
    }

    private static void assertFor(LinkRule rule, ReportSketch one, ReportSketch other, String observation) {
        assertSeen(rule, one, other, observation);
        assertThat(seen(rule, one, other))
                .matches(reason -> reason.points() > 0, "speaks for")
                .matches(reason -> !reason.conflict(), "no conflict");
    }

    private static void assertAgainst(LinkRule rule, ReportSketch one, ReportSketch other, String observation) {
        assertSeen(rule, one, other, observation);
        assertThat(seen(rule, one, other))
                .matches(reason -> reason.points() < 0, "speaks against")
                .matches(reason -> !reason.conflict(), "no conflict");
    }

    private static void assertConflict(LinkRule rule, ReportSketch one, ReportSketch other, String observation) {
        assertSeen(rule, one, other, observation);
        assertThat(seen(rule, one, other)).extracting(LinkReason::bearing).isEqualTo(Bearing.CONFLICT);
    }

    private static void assertNothing(LinkRule rule, ReportSketch one, ReportSketch other) {
        assertThat(seen(rule, one, other)).isNull();
        assertThat(seen(rule, other, one)).isNull();
    }

    @Test
    void anExerciseIsNeverOneIncidentWithAnythingLive() {
        assertSeen(LinkRule.EXERCISE, ems(), police().exercise(), "exercise-against-live");
        assertThat(seen(LinkRule.EXERCISE, ems(), police().exercise()))
                .extracting(LinkReason::bearing)
                .isEqualTo(Bearing.EXCLUSION);
        assertNothing(LinkRule.EXERCISE, ems().exercise(), police().exercise());
    }

    @Test
    void anOverdoseAndNaloxoneGivenCanBeOneEvent() {
        assertNothing(LinkRule.KIND, ems(), police().kind(IncidentKind.NALOXONE_GIVEN));
    }

    @Test
    void askingForSupportConflictsWithAnOverdose() {
        assertConflict(LinkRule.KIND, ems(), police().kind(IncidentKind.SELF_REFERRAL), "event-against-request");
        assertConflict(LinkRule.KIND, ems(), police().kind(IncidentKind.OUTREACH_REQUEST), "event-against-request");
    }

    @Test
    void twoWhoAskForSupportAreNeverLinkedWithoutAPerson() {
        assertConflict(
                LinkRule.KIND,
                ems().kind(IncidentKind.SELF_REFERRAL),
                police().kind(IncidentKind.OUTREACH_REQUEST),
                "both-ask-for-support");
    }

    @Test
    void twoRecordsOfOneAgencyConflict() {
        assertConflict(LinkRule.AGENCY, ems(), ems(), "same-agency");
    }

    @Test
    void twoAgenciesOfOneKindSpeakAgainst() {
        assertAgainst(LinkRule.AGENCY, ems(), ems().agency("ems-next-county"), "same-kind-of-agency");
        assertNothing(LinkRule.AGENCY, ems(), police());
    }

    @Test
    void theLaterAReportComesTheLikelierAnotherOfItsEventIsThere() {
        assertAgainst(LinkRule.ARRIVAL, ems().received(10), police().received(179), "came-soon");
        assertFor(LinkRule.ARRIVAL, ems().received(10), police().received(180), "came-within-a-day");
        assertFor(LinkRule.ARRIVAL, police().received(10), ems().received(900), "came-within-a-day");
        assertFor(LinkRule.ARRIVAL, ems().received(10), examiner().received(24 * 60), "came-late");
    }

    @Test
    void nothingFollowsFromReportsThatCameTogether() {
        assertNothing(LinkRule.ARRIVAL, ems().received(10), police().received(10));
    }

    @Test
    void timesMinutesApartSpeakForAndHoursApartAgainst() {
        assertFor(LinkRule.TIME, ems(), police().at(5), "within-5-minutes");
        assertFor(LinkRule.TIME, ems(), police().at(15), "within-15-minutes");
        assertFor(LinkRule.TIME, ems(), police().at(30), "within-30-minutes");
        assertAgainst(LinkRule.TIME, ems(), police().at(45), "within-an-hour");
        assertAgainst(LinkRule.TIME, ems(), police().at(100), "within-2-hours");
        assertAgainst(LinkRule.TIME, ems(), police().at(121), "hours-apart");
    }

    @Test
    void aClockThatIsAnHourOutIsNotHeldAgainstAReport() {
        assertSeen(LinkRule.TIME, ems(), police().at(57), "an-hour-out");
        assertThat(seen(LinkRule.TIME, ems(), police().at(57))).matches(reason -> reason.points() >= 0, "not against");
    }

    @Test
    void aHospitalComesAfterTheSceneAndNotBefore() {
        assertFor(LinkRule.TIME, ems(), hospital().at(2), "hospital-same-time");
        assertFor(LinkRule.TIME, ems(), hospital().at(60), "hospital-soon-after");
        assertAgainst(LinkRule.TIME, ems(), hospital().at(170), "hospital-later");
        assertAgainst(LinkRule.TIME, ems(), hospital().at(181), "hospital-much-later");
        assertAgainst(LinkRule.TIME, ems(), hospital().at(-20), "hospital-before");
    }

    @Test
    void aMedicalExaminersTimeMayBeHoursOut() {
        assertFor(LinkRule.TIME, ems(), examiner().at(-50), "examiner-within-an-hour");
        assertAgainst(LinkRule.TIME, ems(), examiner().at(-300), "examiner-within-6-hours");
        assertAgainst(LinkRule.TIME, hospital(), examiner().at(3_000), "examiner-days-apart");
    }

    @Test
    void nearPointsSpeakForAndFarPointsAgainst() {
        assertFor(LinkRule.PLACE, ems(), police().metersNorth(90), "within-100-meters");
        assertFor(LinkRule.PLACE, ems(), police().metersNorth(200), "within-250-meters");
        assertFor(LinkRule.PLACE, ems(), police().metersNorth(400), "within-500-meters");
        assertAgainst(LinkRule.PLACE, ems(), police().metersNorth(1_400), "within-1500-meters");
        assertAgainst(LinkRule.PLACE, ems(), police().metersNorth(1_600), "far-apart");
    }

    @Test
    void withoutTwoPointsTheAreasCount() {
        assertFor(LinkRule.PLACE, ems(), police().areaAlone("riverside"), "same-area");
        assertAgainst(LinkRule.PLACE, ems(), police().areaAlone("hilltop"), "different-area");
    }

    @Test
    void theSameAreaCountsLessThanANearPoint() {
        double area = points(LinkRule.PLACE, ems(), police().areaAlone("riverside"));
        double point = points(LinkRule.PLACE, ems(), police());

        assertThat(area).isPositive().isLessThan(point);
    }

    @Test
    void aGeocodersDefaultPointIsNoPlace() {
        assertNothing(LinkRule.PLACE, ems(), police().metersNorth(0, QualityFlag.DEFAULT_POINT));
        assertNothing(LinkRule.PLACE, ems(), police().areaAlone("riverside", QualityFlag.UNASSIGNED_AREA));
    }

    @Test
    void besideADefaultPointTheStatedAreaCounts() {
        assertFor(
                LinkRule.PLACE,
                ems(),
                police().place(null, "downtown", "riverside", QualityFlag.DEFAULT_POINT),
                "same-area");
    }

    @Test
    void aPointAgainstWhichTheStatedAreaSpeaksHardlyCountsWhenItIsFar() {
        double doubtful = points(LinkRule.PLACE, ems(), police().metersNorth(3_000, QualityFlag.STATED_AREA_DIFFERS));

        assertAgainst(
                LinkRule.PLACE,
                ems(),
                police().metersNorth(3_000, QualityFlag.STATED_AREA_DIFFERS),
                "doubtful-and-far-apart");
        assertThat(doubtful).isGreaterThan(-2);
        assertFor(
                LinkRule.PLACE, ems(), police().metersNorth(50, QualityFlag.STATED_AREA_DIFFERS), "within-100-meters");
    }

    @Test
    void aHospitalElsewhereSaysNothingOfThePlace() {
        assertNothing(LinkRule.PLACE, ems(), hospital().metersNorth(5_000));
        assertNothing(LinkRule.PLACE, ems(), hospital().areaAlone("hilltop"));
        assertFor(LinkRule.PLACE, ems(), hospital().areaAlone("riverside"), "same-area-from-hospital");
        assertFor(LinkRule.PLACE, ems(), hospital().metersNorth(100), "near-from-hospital");
    }

    @Test
    void theSameNumberOfSeveralPeopleSpeaksFor() {
        assertFor(
                LinkRule.PEOPLE,
                ems().people(somebody(), somebody()),
                police().people(somebody(), somebody()),
                "same-number-of-several");
    }

    @Test
    void onePersonHereAndSeveralThereSpeaksAgainst() {
        assertAgainst(LinkRule.PEOPLE, ems().people(somebody(), somebody()), police(), "one-of-several");
        assertAgainst(
                LinkRule.PEOPLE,
                ems().people(somebody(), somebody(), somebody()),
                police().people(somebody(), somebody()),
                "other-number");
    }

    @Test
    void onePersonEachSaysNothingAndNorDoesAHospital() {
        assertNothing(LinkRule.PEOPLE, ems(), police());
        assertNothing(LinkRule.PEOPLE, ems().people(somebody(), somebody()), hospital());
    }

    @Test
    void peopleWhoCannotBeTheSameConflict() {
        assertConflict(
                LinkRule.ALIGNMENT,
                ems().people(somebody().gender(Gender.MALE), somebody().gender(Gender.MALE)),
                police().people(somebody().gender(Gender.FEMALE)),
                "people-contradict");
        assertNothing(
                LinkRule.ALIGNMENT,
                ems().people(somebody().gender(Gender.MALE), somebody().gender(Gender.FEMALE)),
                police().people(somebody().gender(Gender.FEMALE)));
    }

    @Test
    void theSameKnownPersonSpeaksForStronglyEvenAmongSeveral() {
        assertFor(
                LinkRule.IDENTITY,
                ems().people(somebody().known(ALEX)),
                hospital().people(somebody().known(ALEX)),
                "same-known-person");
        assertFor(
                LinkRule.IDENTITY,
                ems().people(somebody(), somebody().known(ALEX)),
                hospital().people(somebody().known(ALEX)),
                "same-known-person");
    }

    @Test
    void twoKnownPeopleConflict() {
        assertConflict(
                LinkRule.IDENTITY,
                ems().people(somebody().known(ALEX)),
                hospital().people(somebody().known(SAM)),
                "different-known-people");
    }

    @Test
    void identitySaysNothingOfAnybodyWhoIsNotKnown() {
        assertNothing(LinkRule.IDENTITY, ems().people(somebody()), hospital().people(somebody()));
        assertNothing(
                LinkRule.IDENTITY,
                ems().people(somebody().known(ALEX)),
                hospital().people(somebody()));
    }

    @Test
    void aKnownPersonsAgeIsNoEvidenceOfItsOwnButContradictsStill() {
        assertNothing(
                LinkRule.AGE,
                ems().people(somebody().known(ALEX).aged(34)),
                hospital().people(somebody().known(ALEX).aged(34)));
        assertConflict(
                LinkRule.AGE,
                ems().people(somebody().known(ALEX).aged(34)),
                hospital().people(somebody().known(ALEX).aged(60)),
                "ages-contradict");
    }

    @Test
    void agreementOnDeathSpeaksForAndOnLifeHardly() {
        assertFor(
                LinkRule.OUTCOME,
                ems().people(somebody().outcome(Outcome.FATAL)),
                police().people(somebody().outcome(Outcome.FATAL)),
                "both-fatal");
        double life = points(
                LinkRule.OUTCOME,
                ems().people(somebody().outcome(Outcome.NONFATAL)),
                police().people(somebody().outcome(Outcome.NONFATAL)));
        assertThat(life).isBetween(0.0, 0.5);
    }

    @Test
    void whoLeftTheSceneAliveCanDieInHospital() {
        ReportSketch alive = ems().people(somebody().outcome(Outcome.NONFATAL));

        assertAgainst(LinkRule.OUTCOME, alive, hospital().people(somebody().outcome(Outcome.FATAL)), "died-later");
        assertAgainst(LinkRule.OUTCOME, alive, examiner().people(somebody().outcome(Outcome.FATAL)), "died-later");
    }

    @Test
    void whoDiedAtTheSceneCannotBeAliveInHospital() {
        ReportSketch dead = ems().people(somebody().outcome(Outcome.FATAL));

        assertConflict(
                LinkRule.OUTCOME, dead, hospital().people(somebody().outcome(Outcome.NONFATAL)), "alive-after-death");
        assertConflict(
                LinkRule.OUTCOME, dead, police().people(somebody().outcome(Outcome.NONFATAL)), "alive-after-death");
        assertNothing(LinkRule.OUTCOME, dead, hospital());
    }

    @Test
    void agesSpeakByHowFarTheyAreApart() {
        ReportSketch of30 = ems().people(somebody().aged(30));

        assertFor(LinkRule.AGE, of30, hospital().people(somebody().aged(31)), "same-age");
        assertFor(LinkRule.AGE, of30, police().people(somebody().aged(new AgeRange(25, 34))), "ages-overlap");
        assertAgainst(LinkRule.AGE, of30, police().people(somebody().aged(new AgeRange(35, 44))), "ages-near");
        assertAgainst(LinkRule.AGE, of30, police().people(somebody().aged(new AgeRange(18, 22))), "ages-apart");
        assertConflict(LinkRule.AGE, of30, police().people(somebody().aged(new AgeRange(41, 44))), "ages-contradict");
    }

    @Test
    void onlyFemaleAgainstMaleContradicts() {
        ReportSketch female = ems().people(somebody().gender(Gender.FEMALE));

        assertFor(LinkRule.GENDER, female, police().people(somebody().gender(Gender.FEMALE)), "same-gender");
        assertConflict(LinkRule.GENDER, female, police().people(somebody().gender(Gender.MALE)), "female-against-male");
        assertNothing(LinkRule.GENDER, female, police().people(somebody().gender(Gender.NONBINARY)));
        assertNothing(LinkRule.GENDER, female, police());
    }

    @Test
    void substancesCountALittle() {
        ReportSketch fentanyl = ems().people(somebody().took(Substance.FENTANYL));

        assertFor(
                LinkRule.SUBSTANCES,
                fentanyl,
                police().people(somebody().took(Substance.FENTANYL, Substance.COCAINE)),
                "shared-substance");
        assertAgainst(
                LinkRule.SUBSTANCES,
                fentanyl,
                police().people(somebody().took(Substance.COCAINE)),
                "no-shared-substance");
        assertNothing(LinkRule.SUBSTANCES, fentanyl, police().people(somebody().took(Substance.UNKNOWN)));
    }

    @Test
    void naloxoneThatOneTellsAndTheOtherGaveSpeaksFor() {
        ReportSketch tells = ems().people(somebody().naloxone(NaloxoneGiver.POLICE, 1));

        assertFor(
                LinkRule.NALOXONE,
                tells,
                police().people(somebody().naloxone(NaloxoneGiver.POLICE, 2)),
                "gave-as-the-other-says");
        assertAgainst(
                LinkRule.NALOXONE, tells, police().people(somebody().givenNoNaloxone()), "gave-none-against-the-other");
        assertNothing(LinkRule.NALOXONE, tells, police());
        assertNothing(LinkRule.NALOXONE, tells, ReportSketch.by(AgencyType.FIRE));
    }

    @Test
    void aListOfRespondersSpeaksOfTheOtherReporter() {
        assertFor(LinkRule.RESPONDERS, ems().responders(AgencyType.POLICE), police(), "named-as-responder");
        assertAgainst(LinkRule.RESPONDERS, ems().responders(AgencyType.FIRE), police(), "not-named-as-responder");
        assertNothing(LinkRule.RESPONDERS, ems(), police());
        assertNothing(LinkRule.RESPONDERS, ems().responders(AgencyType.FIRE), hospital());
    }

    @Test
    void theKindOfPlaceCountsExceptFromAHospital() {
        ReportSketch home = ems().scene(SceneType.PRIVATE_RESIDENCE);

        assertFor(LinkRule.SCENE, home, police().scene(SceneType.PRIVATE_RESIDENCE), "same-kind-of-place");
        assertAgainst(LinkRule.SCENE, home, police().scene(SceneType.VEHICLE), "other-kind-of-place");
        assertNothing(LinkRule.SCENE, home, police());
        assertNothing(LinkRule.SCENE, home, hospital().scene(SceneType.HEALTH_FACILITY));
    }

    @Test
    void aHospitalReceivesWhoWasTransportedAndNotWhoStayed() {
        assertFor(
                LinkRule.DISPOSITION,
                ems().people(somebody().went(Disposition.TRANSPORTED)),
                hospital(),
                "went-to-hospital");
        assertAgainst(
                LinkRule.DISPOSITION,
                ems().people(somebody().went(Disposition.REFUSED_TRANSPORT)),
                hospital(),
                "stayed-away");
        assertNothing(LinkRule.DISPOSITION, ems().people(somebody().went(Disposition.REFUSED_TRANSPORT)), police());
    }
}
