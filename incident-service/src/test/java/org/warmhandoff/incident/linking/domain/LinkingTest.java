package org.warmhandoff.incident.linking.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.incident.report.domain.Report;

import static org.assertj.core.api.Assertions.assertThat;

/** Which incident a newcomer joins, and what a person is asked. */
class LinkingTest {

    private static final UUID HER = UUID.randomUUID();
    private static final PersonSketch MAN =
            PersonSketch.unknown().outcome(Outcome.NONFATAL).gender(Gender.MALE).aged(34);

    private final Linking linking = new Linking(LinkPolicy.defaults());

    private final Report ems =
            ReportSketch.by(AgencyType.EMS).received(60).people(MAN).report();
    private final Report police =
            ReportSketch.by(AgencyType.POLICE).at(3).people(MAN).report();
    private final Report policeUnsure = ReportSketch.by(AgencyType.POLICE)
            .at(45)
            .areaAlone("riverside")
            .people(PersonSketch.unknown().gender(Gender.MALE))
            .report();
    private final Report policeContradicting = ReportSketch.by(AgencyType.POLICE)
            .at(3)
            .people(MAN.gender(Gender.FEMALE))
            .report();

    private static Candidate incident(Report... reports) {
        return new Candidate(UUID.randomUUID(), List.of(reports));
    }

    private static HumanDecisions same(Report one, Report other) {
        return new HumanDecisions(Set.of(new ReportPair(one.id(), other.id())), Set.of());
    }

    private static HumanDecisions different(Report one, Report other) {
        return new HumanDecisions(Set.of(), Set.of(new ReportPair(one.id(), other.id())));
    }

    private LinkDecision decide(Report newcomer, HumanDecisions decisions, Candidate... incidents) {
        return linking.decide(newcomer, List.of(incidents), decisions);
    }

    private LinkDecision decide(Report newcomer, Candidate... incidents) {
        return decide(newcomer, HumanDecisions.NONE, incidents);
    }

    @Test
    void theScoreIsTheSumOfTheReasons() {
        LinkAssessment assessment = linking.assess(ems, police);

        assertThat(assessment.score())
                .isEqualTo(assessment.reasons().stream()
                        .mapToDouble(LinkReason::points)
                        .sum());
    }

    @Test
    void theOrderOfTwoReportsDoesNotMatter() {
        assertThat(linking.assess(ems, policeUnsure)).isEqualTo(linking.assess(policeUnsure, ems));
    }

    @Test
    void aConflictIsAQuestionHoweverHighTheScore() {
        PersonSketch known = PersonSketch.unknown().known(UUID.randomUUID());
        Report hospital = ReportSketch.by(AgencyType.HOSPITAL)
                .people(known.gender(Gender.FEMALE))
                .report();
        Report examiner = ReportSketch.by(AgencyType.MEDICAL_EXAMINER)
                .people(known.gender(Gender.MALE))
                .report();

        LinkAssessment assessment = linking.assess(hospital, examiner);

        assertThat(assessment.hasConflict()).isTrue();
        assertThat(assessment.score()).isGreaterThan(LinkPolicy.defaults().automaticScore());
        LinkDecision decision = decide(hospital, incident(examiner));
        assertThat(decision).isInstanceOf(LinkDecision.StandAlone.class);
        assertThat(decision.review()).hasSize(1);
    }

    @Test
    void twoRecordsOfOneAgencyAreAskedAboutOnlyWhenTheyAgreeClosely() {
        Report near = ReportSketch.by(AgencyType.EMS).at(2).people(MAN).report();
        Report laterThere = ReportSketch.by(AgencyType.EMS).at(25).report();

        assertThat(decide(near, incident(ems)).review()).hasSize(1);
        assertThat(decide(laterThere, incident(ems))).isEqualTo(new LinkDecision.StandAlone(List.of()));
    }

    @Test
    void anExerciseIsNotEvenAskedAbout() {
        Report exercise =
                ReportSketch.by(AgencyType.POLICE).at(3).people(MAN).exercise().report();

        assertThat(decide(exercise, incident(ems))).isEqualTo(new LinkDecision.StandAlone(List.of()));
    }

    @Test
    void aNewcomerJoinsTheIncidentThatIsSure() {
        Candidate sure = incident(ems);
        Candidate elsewhere = incident(
                ReportSketch.by(AgencyType.FIRE).metersNorth(1_900).at(200).report());

        assertThat(decide(police, elsewhere, sure))
                .isEqualTo(new LinkDecision.Join(
                        sure.incidentId(), ems.id(), linking.assess(police, ems), false, List.of(), List.of()));
    }

    @Test
    void whatIsNotSureIsAsked() {
        Candidate unsure = incident(ems);

        LinkDecision decision = decide(policeUnsure, unsure);

        assertThat(decision).isInstanceOf(LinkDecision.StandAlone.class);
        assertThat(decision.review())
                .containsExactly(new PairForReview(
                        policeUnsure.id(), ems.id(), unsure.incidentId(), linking.assess(policeUnsure, ems)));
    }

    @Test
    void aConflictWithOneReportOfAnIncidentKeepsANewcomerOut() {
        Report hospital = ReportSketch.by(AgencyType.HOSPITAL)
                .at(40)
                .people(MAN.gender(Gender.FEMALE))
                .report();

        LinkDecision decision = decide(police, incident(ems, hospital));

        assertThat(decision).isInstanceOf(LinkDecision.StandAlone.class);
        assertThat(decision.review()).hasSize(1);
    }

    @Test
    void whatIsClearInAQuietHourIsAQuestionInABurst() {
        Report fire =
                ReportSketch.by(AgencyType.FIRE).at(14).areaAlone("riverside").report();
        Candidate likeliest = incident(ems);
        List<Candidate> burst = new ArrayList<>(List.of(likeliest));
        for (int minutes = 100; minutes <= 300; minutes += 20) {
            burst.add(incident(ReportSketch.by(AgencyType.POLICE).at(minutes).report()));
        }

        assertThat(decide(fire, likeliest)).isInstanceOf(LinkDecision.Join.class);
        LinkDecision decision = decide(fire, burst.toArray(Candidate[]::new));
        assertThat(decision).isInstanceOf(LinkDecision.StandAlone.class);
        assertThat(decision.review()).extracting(PairForReview::otherIncident).containsExactly(likeliest.incidentId());
    }

    @Test
    void twoPeopleOfOneEventThatTheirHospitalReportsOneByOneAreNoConflict() {
        PersonSketch woman = PersonSketch.unknown()
                .outcome(Outcome.NONFATAL)
                .gender(Gender.FEMALE)
                .aged(51);
        Report scene = ReportSketch.by(AgencyType.EMS)
                .received(60)
                .people(MAN.known(UUID.randomUUID()), woman.known(HER))
                .report();
        Report his = ReportSketch.by(AgencyType.HOSPITAL).at(40).people(MAN).report();
        Report hers = ReportSketch.by(AgencyType.HOSPITAL)
                .at(45)
                .people(woman.known(HER))
                .report();

        assertThat(decide(hers, incident(scene, his))).isInstanceOf(LinkDecision.Join.class);
    }

    @Test
    void aHospitalThatContradictsAnotherAboutOnePersonIsAConflict() {
        Report scene = ReportSketch.by(AgencyType.EMS)
                .received(60)
                .people(PersonSketch.unknown().known(HER))
                .report();
        Report his = ReportSketch.by(AgencyType.HOSPITAL).at(40).people(MAN).report();
        Report hers = ReportSketch.by(AgencyType.HOSPITAL)
                .at(45)
                .people(PersonSketch.unknown().known(HER).gender(Gender.FEMALE))
                .report();

        assertThat(decide(hers, incident(scene, his))).isInstanceOf(LinkDecision.StandAlone.class);
    }

    @Test
    void betweenTwoThatAreAlikeAPersonDecides() {
        Report nextDoor =
                ReportSketch.by(AgencyType.EMS).received(60).at(1).people(MAN).report();

        LinkDecision decision = decide(police, incident(ems), incident(nextDoor));

        assertThat(decision).isInstanceOf(LinkDecision.StandAlone.class);
        assertThat(decision.review()).hasSize(2);
    }

    @Test
    void oneWhomTheNewcomerContradictsIsNoRival() {
        Candidate his = incident(ems);
        Candidate hers = incident(ReportSketch.by(AgencyType.EMS)
                .received(60)
                .at(1)
                .people(MAN.gender(Gender.FEMALE))
                .report());

        assertThat(decide(police, hers, his))
                .isInstanceOfSatisfying(LinkDecision.Join.class, join -> assertThat(join.incidentId())
                        .isEqualTo(his.incidentId()));
    }

    @Test
    void anIncidentThatTheSameHospitalHasReportedIsNoRival() {
        Report nextDoor =
                ReportSketch.by(AgencyType.EMS).received(60).at(1).people(MAN).report();
        Report visit = ReportSketch.by(AgencyType.HOSPITAL)
                .at(40)
                .received(600)
                .people(MAN)
                .report();
        Report nextVisit = ReportSketch.by(AgencyType.HOSPITAL)
                .at(42)
                .received(700)
                .people(MAN)
                .report();
        Candidate waiting = incident(ems);

        assertThat(decide(nextVisit, waiting, incident(nextDoor))).isInstanceOf(LinkDecision.StandAlone.class);
        assertThat(decide(nextVisit, waiting, incident(nextDoor, visit)))
                .isInstanceOfSatisfying(LinkDecision.Join.class, join -> assertThat(join.incidentId())
                        .isEqualTo(waiting.incidentId()));
    }

    @Test
    void twoIncidentsThatFitBecomeOneThroughTheNewcomer() {
        Candidate byEms = incident(ems);
        Candidate byFire = incident(ReportSketch.by(AgencyType.FIRE)
                .received(90)
                .at(14)
                .areaAlone("riverside")
                .people(MAN)
                .report());

        assertThat(decide(police, byEms, byFire)).isInstanceOfSatisfying(LinkDecision.Join.class, join -> {
            assertThat(join.incidentId()).isEqualTo(byEms.incidentId());
            assertThat(join.absorbed()).containsExactly(byFire.incidentId());
        });
    }

    @Test
    void whoSaidSameIsObeyedAgainstAnyScoreAndAnyConflict() {
        Candidate incident = incident(ems);

        assertThat(decide(policeContradicting, same(policeContradicting, ems), incident))
                .isInstanceOfSatisfying(LinkDecision.Join.class, join -> {
                    assertThat(join.incidentId()).isEqualTo(incident.incidentId());
                    assertThat(join.byHuman()).isTrue();
                });
    }

    @Test
    void whoSaidDifferentIsObeyedThroughWhicheverOtherReport() {
        Report fire = ReportSketch.by(AgencyType.FIRE).at(2).people(MAN).report();
        Candidate incident = incident(ems, fire);

        assertThat(decide(police, incident)).isInstanceOf(LinkDecision.Join.class);
        assertThat(decide(police, different(police, fire), incident)).isEqualTo(new LinkDecision.StandAlone(List.of()));
    }

    @Test
    void betweenSameAndDifferentOfOneIncidentDifferentStands() {
        Report fire = ReportSketch.by(AgencyType.FIRE).at(2).people(MAN).report();
        HumanDecisions both = new HumanDecisions(
                Set.of(new ReportPair(police.id(), ems.id())), Set.of(new ReportPair(police.id(), fire.id())));

        assertThat(decide(police, both, incident(ems, fire))).isEqualTo(new LinkDecision.StandAlone(List.of()));
    }

    @Test
    void incidentsThatAPersonKeepsApartDoNotBecomeOneThroughANewcomer() {
        Report fire =
                ReportSketch.by(AgencyType.FIRE).received(90).at(1).people(MAN).report();

        LinkDecision decision = decide(police, different(ems, fire), incident(ems), incident(fire));

        assertThat(decision).isInstanceOf(LinkDecision.StandAlone.class);
        assertThat(decision.review()).hasSize(2);
    }

    @Test
    void theOrderOfTheCandidatesDoesNotMatter() {
        Candidate first = incident(ems);
        Candidate second = incident(ReportSketch.by(AgencyType.FIRE).at(20).report());

        assertThat(decide(police, first, second)).isEqualTo(decide(police, second, first));
    }
}
