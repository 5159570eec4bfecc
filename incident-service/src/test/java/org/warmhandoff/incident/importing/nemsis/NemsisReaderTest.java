package org.warmhandoff.incident.importing.nemsis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.report.ReportBody;

import static org.assertj.core.api.Assertions.assertThat;

class NemsisReaderTest {

    private static final String NALOXONE_BY_FAMILY =
            """
            <eMedications><eMedications.MedicationGroup>
            <eMedications.02>9923003</eMedications.02><eMedications.03 CodeType="9924003">7242</eMedications.03>
            <eMedications.04>9927017</eMedications.04><eMedications.07>9916001</eMedications.07>
            <eMedications.10>9905049</eMedications.10>
            </eMedications.MedicationGroup><eMedications.MedicationGroup>
            <eMedications.03 CodeType="9924003" PN="8801019">7242</eMedications.03>
            </eMedications.MedicationGroup></eMedications>
            """;

    @Test
    void recordsComeInOrderEachWithTheLineThatItBeginsOn() {
        List<ImportedRecord> records = NemsisXml.read(NemsisXml.file(
                NemsisXml.overdose("101"),
                "",
                NemsisXml.record("102", "").replace(" UUID", "\n  UUID"),
                NemsisXml.overdose("103")));

        assertThat(records).extracting(ImportedRecord::line).containsExactly(5L, 7L, 9L);
        assertThat(records.get(1)).isEqualTo(new ImportedRecord.PassedOver(7, "not-an-overdose"));
        assertThat(NemsisXml.readable(records.get(2)).body().sourceRecordId()).isEqualTo("103");
    }

    @Test
    void eachMedicationIsReadByItself() {
        ReportBody body = body(NemsisXml.record("101", NALOXONE_BY_FAMILY));

        assertThat(body.classification()).isEqualTo(Classification.SUSPECTED);
        assertThat(body.people()).singleElement().satisfies(person -> {
            assertThat(person.opioidInvolved()).isEqualTo(YesNoUnknown.YES);
            assertThat(person.naloxone())
                    .containsExactly(new ReportBody.Naloxone(
                            NaloxoneGiver.FAMILY_OR_FRIEND, NaloxoneRoute.INTRANASAL, null, NaloxoneResponse.IMPROVED));
        });
    }

    @Test
    void naloxoneWithoutAnOverdoseIsReportedAsThat() {
        ReportBody body = body(NemsisXml.record("101", NALOXONE_BY_FAMILY.replace("9916001", "9916003")));

        assertThat(body.kind()).isEqualTo(IncidentKind.NALOXONE_GIVEN);
        assertThat(body.classificationBasis()).isNull();
    }

    @Test
    void anImpressionOfSelfHarmIsASuspicion() {
        String byOneself = NemsisXml.overdose("101").replace("T40.1X1A", "T40.1X2A");

        assertThat(body(byOneself).people().get(0).suspectedSelfHarm()).isEqualTo(YesNoUnknown.YES);
        assertThat(body(NemsisXml.overdose("101")).people().get(0).suspectedSelfHarm())
                .isEqualTo(YesNoUnknown.UNKNOWN);
    }

    @Test
    void whatANilElementHoldsIsNotRead() {
        String nil = "<eSituation><eSituation.11 xsi:nil=\"true\" NV=\"7701003\">T40.1X1A</eSituation.11></eSituation>";

        assertThat(NemsisXml.read(NemsisXml.file(NemsisXml.record("101", nil))))
                .containsExactly(new ImportedRecord.PassedOver(5, "not-an-overdose"));
    }

    @Test
    void eachHeaderHasItsAgency() {
        String file = NemsisXml.file(NemsisXml.overdose("101"));
        String second = file.substring(file.indexOf("<Header>"), file.indexOf("</EMSDataSet>"))
                .replace("A 7", "B8");

        assertThat(NemsisXml.read(file.replace("</EMSDataSet>", second + "</EMSDataSet>")))
                .extracting(record -> NemsisXml.readable(record).body().sourceSystem())
                .containsExactly("nemsis.09.A-7", "nemsis.09.B8");
    }

    @Test
    void whatAnOverdoseLacksIsNamed() {
        assertThat(error(NemsisXml.overdose("101").replaceAll("<eScene.11>.*</eScene.11>", "")))
                .isEqualTo("eScene.11 required");
        assertThat(error(NemsisXml.overdose("101").replaceAll("<eTimes.03>.*</eTimes.03>", "")))
                .isEqualTo("eTimes.03 required");
        assertThat(error(NemsisXml.overdose("1 0 1").replaceAll(" UUID=\"[^\"]*\"", "")))
                .isEqualTo("eRecord.01 required");
        assertThat(error(NemsisXml.overdose("101").replace("2024-10-07T", "2024-10-07 ")))
                .isEqualTo("eTimes.03 format");
        assertThat(error(NemsisXml.overdose("101").replace("41.396,", ""))).isEqualTo("eScene.11 format");
    }

    @Test
    void aCallThatIsNoOverdoseNeedsNothing() {
        assertThat(NemsisXml.read(NemsisXml.file("<PatientCareReport/>")))
                .containsExactly(new ImportedRecord.PassedOver(5, "not-an-overdose"));
    }

    @Test
    void withoutCoordinatesTheCountyLeadsToItsArea() {
        String record = NemsisXml.overdose("101")
                .replaceAll(
                        "<eScene.11>.*</eScene.11>",
                        "<eScene.15>1 Main Street</eScene.15><eScene.21>09001</eScene.21>");

        assertThat(body(record).location())
                .isEqualTo(new ReportBody.Location(null, null, "fairfield", "1 Main Street"));
    }

    @Test
    void timesKeepTheirOffsets() {
        assertThat(body(NemsisXml.overdose("101")).occurredAt())
                .isEqualTo(OffsetDateTime.parse("2024-10-07T20:22:01-04:00"));
    }

    @Test
    void version34IsRefusedByTheFileOrByTheRecord() {
        String file = NemsisXml.file(NemsisXml.overdose("101"));
        String schemas = "<EMSDataSet xsi:schemaLocation=\"http://www.nemsis.org "
                + "https://nemsis.org/media/nemsis_v3/release-%s/XSDs/NEMSIS_XSDs/EMSDataSet_v3.xsd\"";

        assertThat(NemsisXml.read(file.replace("<EMSDataSet", schemas.formatted("3.5.0"))))
                .singleElement()
                .satisfies(NemsisXml::readable);
        assertThat(NemsisXml.read(file.replace("<EMSDataSet", schemas.formatted("3.4.0"))))
                .singleElement()
                .satisfies(record -> assertThat(NemsisXml.unreadable(record).errors())
                        .extracting("code")
                        .containsExactly("other-version"));
        assertThat(error(NemsisXml.record("101", "<eDisposition.12>4212033</eDisposition.12>")))
                .isEqualTo("eDisposition.12 other-version");
    }

    @Test
    void aFileWithoutRecordsHasNone() {
        assertThat(NemsisXml.read(NemsisXml.file())).isEmpty();
    }

    /** The narrative and others hold names; no answer may repeat what an element says. */
    @Test
    void anAnswerRepeatsNothing() {
        String record = NemsisXml.overdose("101")
                .replace("41.396,-73.453", "Howell")
                .replace("</eScene>", "</eScene><eNarrative><eNarrative.01>Howell</eNarrative.01></eNarrative>");

        assertThat(NemsisXml.read(NemsisXml.file(record)).toString()).doesNotContain("Howell");
    }

    /** A hundred megabytes go through, and at no time has the reader taken much more than the record that it gave. */
    @Test
    void memoryDoesNotGrowWithTheFile() throws IOException {
        int records = 5000;
        String vitals = "<eVitals><eVitals.01>2024-10-07T20:26:00-04:00</eVitals.01></eVitals>".repeat(280);
        long recordBytes = NemsisXml.record("10000", vitals).length();
        Generated file = new Generated(Stream.of(
                        Stream.of(NemsisXml.start()),
                        IntStream.range(0, records).mapToObj(number -> NemsisXml.record("" + (10000 + number), vitals)),
                        Stream.of(NemsisXml.end()))
                .flatMap(parts -> parts)
                .iterator());

        try (RecordReader reader = NemsisXml.reader(file, null)) {
            long usedBefore = used();
            for (long number = 1; number <= records; number++) {
                assertThat(reader.next()).isNotNull();
                assertThat(file.bytes - number * recordBytes).isLessThan(100_000);
            }
            assertThat(reader.next()).isNull();
            assertThat(file.bytes).isGreaterThan(90_000_000);
            assertThat(used() - usedBefore).isLessThan(20_000_000);
        }
    }

    /** A file that is made while it is read. */
    private static final class Generated extends InputStream {

        private final Iterator<String> parts;
        private byte[] part = new byte[0];
        private int at;
        private long bytes;

        Generated(Iterator<String> parts) {
            this.parts = parts;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == part.length) {
                if (!parts.hasNext()) {
                    return -1;
                }
                part = parts.next().getBytes(StandardCharsets.US_ASCII);
                at = 0;
            }
            int copied = Math.min(length, part.length - at);
            System.arraycopy(part, at, buffer, offset, copied);
            at += copied;
            bytes += copied;
            return copied;
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static ReportBody body(String record) {
        List<ImportedRecord> records = NemsisXml.read(NemsisXml.file(record));
        assertThat(records).hasSize(1);
        return NemsisXml.readable(records.get(0)).body();
    }

    private static String error(String record) {
        List<ImportedRecord> records = NemsisXml.read(NemsisXml.file(record));
        assertThat(records).hasSize(1);
        return NemsisXml.unreadable(records.get(0)).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .findFirst()
                .orElseThrow();
    }
}
