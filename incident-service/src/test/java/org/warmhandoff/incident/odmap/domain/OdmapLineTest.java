package org.warmhandoff.incident.odmap.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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

import static org.assertj.core.api.Assertions.assertThat;

class OdmapLineTest {

    private static final Instant TIME = Instant.parse("2026-03-01T21:40:00Z");

    private static final Place.Point POINT = new Place.Point(39.758948, -84.191607);

    @Test
    void eachPersonIsALine() {
        List<OdmapLine> lines = OdmapLine.of(report(person(), person(), person()));

        assertThat(lines).extracting(OdmapLine::person).containsExactly(1, 2, 3);
        assertThat(lines).extracting(OdmapLine::people).containsOnly(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentKind.class,
            names = {"OVERDOSE"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoOverdoseIsNotTold(IncidentKind kind) {
        assertThat(OdmapLine.of(report(kind, Classification.SUSPECTED, AgencyType.EMS, POINT, person())))
                .isEmpty();
    }

    @Test
    void whatWasRuledOutIsNotTold() {
        assertThat(OdmapLine.of(
                        report(IncidentKind.OVERDOSE, Classification.RULED_OUT, AgencyType.EMS, POINT, person())))
                .isEmpty();
    }

    @Test
    void aPointIsToldToAboutAHundredMeters() {
        OdmapLine line = only(report(person()));

        assertThat(line.latitude()).isEqualTo(39.759);
        assertThat(line.longitude()).isEqualTo(-84.192);
    }

    @Test
    void withoutAPointThereIsTheAreaAndNoPointIsMadeUp() {
        OdmapLine line = only(report(IncidentKind.OVERDOSE, Classification.SUSPECTED, AgencyType.EMS, null, person()));

        assertThat(line.latitude()).isNull();
        assertThat(line.longitude()).isNull();
        assertThat(line.areaCode()).isEqualTo("riverside");
    }

    @ParameterizedTest
    @CsvSource({"EMS, 2026-17", "POLICE, 2026-17", "COMMUNITY, 2026-17", "HOSPITAL,", "MEDICAL_EXAMINER,"})
    void theNumberOfAPatientIsNoCaseNumber(AgencyType type, @Nullable String caseNumber) {
        OdmapLine line = only(report(IncidentKind.OVERDOSE, Classification.SUSPECTED, type, POINT, person()));

        assertThat(line.caseNumber()).isEqualTo(caseNumber);
    }

    @ParameterizedTest
    @CsvSource({"35, 35, 35", "35, 36,", "89, 89, 89", "90, 90,", "65, ,"})
    void anAgeIsToldWhenItIsExactAndNotRare(int from, @Nullable Integer to, @Nullable Integer told) {
        assertThat(only(report(aged(new AgeRange(from, to)))).age()).isEqualTo(told);
    }

    @Test
    void theFirstSubstanceIsThePrimaryDrug() {
        OdmapLine line =
                only(report(using(Substance.FENTANYL, Substance.UNKNOWN, Substance.XYLAZINE, Substance.COCAINE)));

        assertThat(line.primaryDrug()).isEqualTo(Substance.FENTANYL);
        assertThat(line.additionalDrugs()).isEqualTo("xylazine;cocaine");
        assertThat(only(report(using())).primaryDrug()).isNull();
        assertThat(only(report(using(Substance.HEROIN))).additionalDrugs()).isNull();
    }

    @Test
    void naloxoneIsToldByExtentDosesAndGivers() {
        OdmapLine line = only(report(treated(
                YesNoUnknown.YES,
                given(NaloxoneGiver.EMS, 1),
                given(NaloxoneGiver.BYSTANDER, 2),
                given(NaloxoneGiver.EMS, 1))));

        assertThat(line.naloxone()).isEqualTo(NaloxoneExtent.MULTIPLE);
        assertThat(line.naloxoneDoses()).isEqualTo(4);
        assertThat(line.naloxoneBy()).isEqualTo("ems;bystander");
    }

    @Test
    void dosesThatWereNotAllCountedAreNotAddedUp() {
        assertThat(only(report(treated(YesNoUnknown.YES, given(NaloxoneGiver.EMS, 1), given(NaloxoneGiver.EMS, null))))
                        .naloxoneDoses())
                .isNull();
    }

    @Test
    void extentIsNoneSingleMultipleOrNotKnown() {
        assertThat(NaloxoneExtent.of(treated(YesNoUnknown.NO))).isEqualTo(NaloxoneExtent.NONE);
        assertThat(NaloxoneExtent.of(treated(YesNoUnknown.UNKNOWN))).isEqualTo(NaloxoneExtent.UNKNOWN);
        assertThat(NaloxoneExtent.of(treated(YesNoUnknown.YES))).isEqualTo(NaloxoneExtent.UNKNOWN);
        assertThat(NaloxoneExtent.of(treated(YesNoUnknown.YES, given(NaloxoneGiver.EMS, null))))
                .isEqualTo(NaloxoneExtent.UNKNOWN);
        assertThat(NaloxoneExtent.of(treated(YesNoUnknown.YES, given(NaloxoneGiver.EMS, 1))))
                .isEqualTo(NaloxoneExtent.SINGLE);
        assertThat(NaloxoneExtent.of(treated(YesNoUnknown.YES, given(NaloxoneGiver.EMS, 2))))
                .isEqualTo(NaloxoneExtent.MULTIPLE);
        assertThat(NaloxoneExtent.of(
                        treated(YesNoUnknown.YES, given(NaloxoneGiver.EMS, null), given(NaloxoneGiver.POLICE, null))))
                .isEqualTo(NaloxoneExtent.MULTIPLE);
    }

    @Test
    void aLineIsFlatAndLeavesOutWhatIsNotKnown() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());

        JsonNode full = mapper.valueToTree(only(report(treated(YesNoUnknown.YES, given(NaloxoneGiver.EMS, 1)))));
        JsonNode bare = mapper.valueToTree(
                only(report(IncidentKind.OVERDOSE, Classification.SUSPECTED, AgencyType.HOSPITAL, null, using())));

        assertThat(full).allMatch(JsonNode::isValueNode).noneMatch(JsonNode::isNull);
        assertThat(bare).noneMatch(JsonNode::isNull);
        assertThat(bare.fieldNames())
                .toIterable()
                .containsExactly(
                        "reportId",
                        "reportVersion",
                        "person",
                        "people",
                        "exercise",
                        "occurredAt",
                        "areaCode",
                        "classification",
                        "fatal",
                        "naloxone",
                        "naloxoneGiven",
                        "age",
                        "ageBand",
                        "gender",
                        "opioidInvolved",
                        "disposition");
    }

    private static OdmapLine only(Report report) {
        assertThat(OdmapLine.of(report)).hasSize(1);
        return OdmapLine.of(report).get(0);
    }

    private static Report report(ReportedPerson... people) {
        return report(IncidentKind.OVERDOSE, Classification.SUSPECTED, AgencyType.EMS, POINT, people);
    }

    private static Report report(
            IncidentKind kind,
            Classification classification,
            AgencyType type,
            Place.@Nullable Point point,
            ReportedPerson... people) {
        return new Report(
                UUID.randomUUID(),
                1,
                ReportStatus.ACTIVE,
                UUID.randomUUID(),
                new ReportSource("ems-1", type, new ReportSource.RecordKey("cad", "2026-17")),
                false,
                new ReportedFacts(
                        kind,
                        classification,
                        ClassificationBasis.UNKNOWN,
                        TIME,
                        null,
                        SceneType.UNKNOWN,
                        List.of(),
                        List.of(people)),
                new Place("riverside", "harbor-city", 3, point, null, Set.of()),
                Set.of(),
                TIME,
                TIME);
    }

    private static ReportedPerson person() {
        return treated(YesNoUnknown.UNKNOWN);
    }

    private static ReportedPerson treated(YesNoUnknown naloxoneGiven, NaloxoneAdministration... naloxone) {
        return person(AgeRange.exactly(35), naloxoneGiven, List.of(naloxone), List.of(Substance.HEROIN));
    }

    private static ReportedPerson aged(AgeRange age) {
        return person(age, YesNoUnknown.UNKNOWN, List.of(), List.of());
    }

    private static ReportedPerson using(Substance... substances) {
        return person(AgeRange.exactly(35), YesNoUnknown.UNKNOWN, List.of(), Arrays.asList(substances));
    }

    private static ReportedPerson person(
            AgeRange age,
            YesNoUnknown naloxoneGiven,
            List<NaloxoneAdministration> naloxone,
            List<Substance> substances) {
        return new ReportedPerson(
                Outcome.NONFATAL,
                AgeBand.FROM_35,
                age,
                Gender.FEMALE,
                substances,
                YesNoUnknown.UNKNOWN,
                naloxoneGiven,
                naloxone,
                Disposition.TRANSPORTED,
                YesNoUnknown.UNKNOWN,
                OutreachConsent.NOT_ASKED,
                List.of(),
                UUID.randomUUID());
    }

    private static NaloxoneAdministration given(NaloxoneGiver giver, @Nullable Integer doses) {
        return new NaloxoneAdministration(giver, NaloxoneRoute.UNKNOWN, doses, null);
    }
}
