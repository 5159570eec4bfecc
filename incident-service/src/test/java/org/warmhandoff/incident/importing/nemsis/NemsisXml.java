package org.warmhandoff.incident.importing.nemsis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.validation.Schema;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.importing.nemsis.domain.NaloxoneCodes;
import org.warmhandoff.incident.importing.nemsis.domain.Scene;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as small as they can be for a test, and readers of them. */
final class NemsisXml {

    static final int LARGEST_RECORD = 200_000;

    private NemsisXml() {}

    /** An EMSDataSet with these records. */
    static String file(String... records) {
        return start() + String.join("\n", records) + end();
    }

    /** All of a file that stands before its first record. */
    static String start() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <EMSDataSet xmlns="http://www.nemsis.org" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                <Header>
                <DemographicGroup><dAgency.01>C034</dAgency.01><dAgency.02>A 7</dAgency.02><dAgency.04>09</dAgency.04></DemographicGroup>
                """;
    }

    /** All of a file that stands after its last record. */
    static String end() {
        return "\n</Header>\n</EMSDataSet>\n";
    }

    /** An overdose by the crew's impression, on one line. */
    static String overdose(String number) {
        return record(number, "<eSituation><eSituation.11>T40.1X1A</eSituation.11></eSituation>");
    }

    /** A record of an emergency with coordinates and a time, on one line, with more sections. */
    static String record(String number, String sections) {
        return "<PatientCareReport UUID=\"7fea53f9-4fe4-48ed-bf4b-2be6a3992b6c\"><eRecord><eRecord.01>" + number
                + "</eRecord.01></eRecord><eTimes><eTimes.03>2024-10-07T20:22:01-04:00</eTimes.03></eTimes>"
                + "<eScene><eScene.11>41.396,-73.453</eScene.11></eScene>" + sections + "</PatientCareReport>";
    }

    /** The records of a file, to its end. */
    static List<ImportedRecord> read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    /** The records of a file, to its end. */
    static List<ImportedRecord> read(byte[] file) {
        return read(new ByteArrayInputStream(file), null);
    }

    /** The records of a file, to its end, checked against the schema if there is one. */
    static List<ImportedRecord> read(InputStream file, @Nullable Schema schema) {
        List<ImportedRecord> records = new ArrayList<>();
        try (RecordReader reader = reader(file, schema)) {
            for (ImportedRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
            assertThat(reader.next()).isNull();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return records;
    }

    static RecordReader reader(InputStream file, @Nullable Schema schema) {
        return new NemsisReader(
                file,
                new ReportFromCare(
                        new NaloxoneCodes(List.of()),
                        new Scene.Areas(Map.of("213415", "danbury-city"), Map.of("09001", "fairfield"))),
                LARGEST_RECORD,
                schema == null ? null : new SchemaCheck(schema));
    }

    /** The report of a record that can be read. */
    static ImportedRecord.Readable readable(@Nullable ImportedRecord record) {
        assertThat(record).isInstanceOf(ImportedRecord.Readable.class);
        return (ImportedRecord.Readable) Objects.requireNonNull(record);
    }

    /** What is wrong with a record that cannot. */
    static ImportedRecord.Unreadable unreadable(ImportedRecord record) {
        assertThat(record).isInstanceOf(ImportedRecord.Unreadable.class);
        return (ImportedRecord.Unreadable) record;
    }
}
