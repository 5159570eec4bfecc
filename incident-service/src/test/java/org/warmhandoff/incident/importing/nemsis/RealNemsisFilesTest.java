package org.warmhandoff.incident.importing.nemsis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.xml.validation.Schema;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.report.ReportBody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Reads the official test cases and the random samples of NEMSIS, with its schemas and without. */
class RealNemsisFilesTest {

    private static final Path FILES =
            Path.of(System.getProperty("real-inputs.directory", "../shared/data"), "records/nemsis");

    private static final String OVERDOSE = "xml_full/2025-EMS-1-Overdose_v351.xml";

    private static @Nullable Schema schema;

    @BeforeAll
    static void loadSchema() {
        Assumptions.assumeTrue(Files.isDirectory(FILES), "the real inputs are not beside this checkout");
        schema = NemsisSchema.load(FILES.resolve("xsd/NEMSIS_EMS_XSDs/EMSDataSet_v3.xsd"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOfficialOverdoseIsAnOverdoseAndNoOpioidOverdose(boolean checked) throws IOException {
        ImportedRecord.Readable overdose = NemsisXml.readable(only(OVERDOSE, checked));

        assertThat(overdose.line()).isEqualTo(20);
        assertThat(overdose.doubts()).isEmpty();
        assertThat(overdose.body())
                .isEqualTo(new ReportBody(
                        OffsetDateTime.parse("2024-10-07T20:00:00-04:00"),
                        new ReportBody.Location(41.396, -73.453, null, "285 Main Street, 06810"),
                        List.of(new ReportBody.Person(
                                Outcome.NONFATAL,
                                45,
                                null,
                                null,
                                Gender.FEMALE,
                                List.of(Substance.ALCOHOL),
                                YesNoUnknown.UNKNOWN,
                                YesNoUnknown.UNKNOWN,
                                List.of(),
                                Disposition.TRANSPORTED,
                                YesNoUnknown.UNKNOWN,
                                new ReportBody.Identity(
                                        "Maria",
                                        "Howell",
                                        LocalDate.parse("1979-04-08"),
                                        null,
                                        null,
                                        null,
                                        "en",
                                        null,
                                        null,
                                        OutreachConsent.NOT_ASKED))),
                        IncidentKind.OVERDOSE,
                        Classification.SUSPECTED,
                        ClassificationBasis.RESPONDER_IMPRESSION,
                        SceneType.STREET_OR_OUTDOORS,
                        List.of(AgencyType.EMS, AgencyType.POLICE),
                        OffsetDateTime.parse("2024-10-07T20:22:01-04:00"),
                        null,
                        "nemsis.09.351-C034P2",
                        "2025-EMS-1-Overdose_v351"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theOtherOfficialCasesArePassedOver(boolean checked) throws IOException {
        assertThat(only("xml_full/2025-EMS-2-Suicide_v351.xml", checked)).isEqualTo(passedOver(20, "not-an-overdose"));
        assertThat(only("xml_full/2025-EMS-3-MVC_v351.xml", checked)).isEqualTo(passedOver(31, "not-an-overdose"));
        assertThat(only("xml_full/2025-EMS-4-eBike_v351.xml", checked)).isEqualTo(passedOver(30, "not-an-overdose"));
        assertThat(only("xml_full/2025-EMS-5-CPMIH_v351.xml", checked))
                .isEqualTo(passedOver(20, "no-emergency-response"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theRandomSamplesAreRead(boolean checked) throws IOException {
        assertThat(only("sample_ems/EMSDataset-ElementsRepeat-1.xml", checked)).isEqualTo(passedOver(8, "standby"));
        assertThat(only("sample_ems/EMSDataset-Nils-1.xml", checked)).isEqualTo(passedOver(8, "standby"));
        assertThat(only("sample_ems/EMSDataset-NoRepeat-1.xml", checked)).isEqualTo(passedOver(8, "no-patient-found"));
        assertThat(only("sample_ems/EMSDataset-PNs-1.xml", checked)).isEqualTo(passedOver(8, "cancelled"));
    }

    /** The samples say "standby" and what a generator thought of; as overdoses they show every element that is read. */
    @ParameterizedTest
    @ValueSource(strings = {"ElementsRepeat-1", "Nils-1", "NoRepeat-1", "PNs-1"})
    void theRandomSamplesAreReadAsOverdosesToo(String name) throws IOException {
        String sample = text("sample_ems/EMSDataset-" + name + ".xml")
                .replace(">2205013<", ">2205001<")
                .replaceAll("<eDisposition.27>[0-9]+<", "<eDisposition.27>4227001<")
                .replaceAll("<eSituation.11[^/]*/eSituation.11>", "<eSituation.11>T40.411A</eSituation.11>");

        ImportedRecord.Readable overdose = NemsisXml.readable(only(sample, schema));

        assertThat(overdose.body().classificationBasis()).isEqualTo(ClassificationBasis.CASE_DEFINITION);
        assertThat(overdose.body().people()).singleElement().satisfies(person -> assertThat(person.substances())
                .containsExactly(Substance.FENTANYL));
    }

    @Test
    void filesAboutAgenciesAndStatesAreRefusedByName() throws IOException {
        assertThat(NemsisXml.unreadable(only("xml_full/2025-DEM-1_v351.xml", false))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("agency-data"));
        assertThat(NemsisXml.unreadable(only("xml_full/2025-STATE-1_v351.xml", true))
                        .errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("state-data"));
    }

    @Test
    void aValueAgainstTheSchemaIsNamedByElementAndLineAndNotRepeated() throws IOException {
        String file = text(OVERDOSE)
                .replace("<eTimes.03>2024-10-07T20:22:01-04:00<", "<eTimes.03>Howell<")
                .replace("<eScene.09>Y92.481<", "<eScene.09>Howell<");

        ImportedRecord.Unreadable refused = NemsisXml.unreadable(only(file, schema));

        assertThat(refused.line()).isEqualTo(20);
        assertThat(refused.errors())
                .extracting("pointer", "code", "detail")
                .containsExactly(
                        tuple("eTimes.03", "schema-form", "line 86: does not have the form that the schema asks for"),
                        tuple("eScene.09", "schema-form", "line 138: does not have the form that the schema asks for"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // what is replaced | by what | element | code
                "<eResponse.05>2205001< | <eResponse.05>2205000< | eResponse.05 | schema-code",
                "<eRecord.01>2025-EMS-1-Overdose_v351< | <eRecord.01>1< | eRecord.01 | schema-length",
                "<ePatient.15>45< | <ePatient.15>450< | ePatient.15 | schema-range",
                "<eTimes.01>2024-10-07T20:20:00-04:00</eTimes.01> |  | eTimes.02 | schema-place",
                "<eDisposition.32>4232001</eDisposition.32> |  | eDisposition | schema-incomplete",
                "NV=\"7701003\" | NV=\"7701009\" | ePatient.13 | schema-attribute",
                "<ePatient.01>DF23286</ePatient.01> | <Howell>Maria</Howell> | ePatient | schema-place",
                " UUID=\"a1500a8d-f414-4ca3-84bc-4e0a7d0ccb15\" |  | PatientCareReport | schema-attribute",
            })
    void eachKindOfViolationHasItsCode(String violation) throws IOException {
        String[] parts = violation.split(" \\|", -1);
        String original = text(OVERDOSE);
        String file = original.replace(parts[0], parts[1].strip());
        assertThat(file).isNotEqualTo(original);

        ImportedRecord.Unreadable refused = NemsisXml.unreadable(only(file, schema));

        assertThat(refused.errors()).extracting("pointer", "code").contains(tuple(parts[2].strip(), parts[3].strip()));
        assertThat(refused.errors().toString()).doesNotContain("Howell", "Maria");
    }

    @Test
    void aRecordAgainstTheSchemaLeavesTheNextOneAlone() throws IOException {
        String file = text(OVERDOSE);
        int begin = file.indexOf("<PatientCareReport UUID");
        int end = file.indexOf("</PatientCareReport>") + "</PatientCareReport>".length();
        String record = file.substring(begin, end);
        String bad = record.replace("<eScene.09>Y92.481<", "<eScene.09>parking lot<");

        List<ImportedRecord> records = NemsisXml.read(
                stream(file.substring(0, begin) + record + bad + record + bad + record + file.substring(end)), schema);

        assertThat(records)
                .extracting(Object::getClass)
                .asList()
                .containsExactly(
                        ImportedRecord.Readable.class,
                        ImportedRecord.Unreadable.class,
                        ImportedRecord.Readable.class,
                        ImportedRecord.Unreadable.class,
                        ImportedRecord.Readable.class);
        assertThat(NemsisXml.unreadable(records.get(1)).errors()).hasSize(1);
        assertThat(NemsisXml.unreadable(records.get(3)).errors()).hasSize(1);
    }

    @Test
    void aHeaderAgainstTheSchemaIsToldOnceAndItsRecordsAreRead() throws IOException {
        List<ImportedRecord> records =
                NemsisXml.read(stream(text(OVERDOSE).replace("<dAgency.04>09<", "<dAgency.04>Connecticut<")), schema);

        assertThat(records).hasSize(2);
        assertThat(NemsisXml.unreadable(records.get(0)).line()).isEqualTo(13);
        assertThat(NemsisXml.unreadable(records.get(0)).errors())
                .extracting("pointer")
                .containsExactly("dAgency.04");
        NemsisXml.readable(records.get(1));
    }

    private static ImportedRecord only(String name, boolean checked) throws IOException {
        return only(text(name), checked ? schema : null);
    }

    private static ImportedRecord only(String file, @Nullable Schema against) {
        List<ImportedRecord> records = NemsisXml.read(stream(file), against);
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) throws IOException {
        return Files.readString(FILES.resolve(name));
    }

    private static ImportedRecord.PassedOver passedOver(long line, String reason) {
        return new ImportedRecord.PassedOver(line, reason);
    }
}
