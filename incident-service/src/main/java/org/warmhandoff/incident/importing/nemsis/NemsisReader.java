package org.warmhandoff.incident.importing.nemsis;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.importing.nemsis.domain.PatientCareReport;
import org.warmhandoff.kit.http.FieldError;

/**
 * Reads an EMSDataSet: one record for each patient care report, in the order of the file.
 *
 * <p>What is wrong within a record (against the schema, too large, a malformed time) is said in its place, and reading goes on.
 * What leaves the parser without a foothold (bad markup or encoding, a document type declaration, a file that breaks off) gives a
 * last record that says so. Files of other versions than 3.5 are refused as a whole: 3.4 says in other elements whether a patient
 * was found, taken along or dead, and reading it as 3.5 would count people who were not there.
 */
final class NemsisReader implements RecordReader {

    static final String NAMESPACE = "http://www.nemsis.org";

    private static final String READ_VERSION = "3.5";

    /** The version in the address of the schema, which is where files say it. */
    private static final Pattern VERSION = Pattern.compile("nemsis_v3/(?:release-)?([0-9]+\\.[0-9]+)\\.");

    private static final int ROOT = 1;
    private static final int HEADER = 2;
    private static final int RECORD = 3;

    private final XmlEvents xml;
    private final ReportFromCare reportFromCare;
    private final long largestRecordBytes;
    private final @Nullable SchemaCheck check;
    private final Queue<ImportedRecord> ready = new ArrayDeque<>();

    private CareReportElements header = new CareReportElements();
    private long headerLine;
    private long headerBytes;
    private boolean inHeader;
    private long recordLine;
    private boolean ended;

    /**
     * @param largestRecordBytes a larger record is passed by in constant memory
     * @param check null when records are not checked against the schema
     */
    NemsisReader(
            InputStream file, ReportFromCare reportFromCare, long largestRecordBytes, @Nullable SchemaCheck check) {
        this.xml = new XmlEvents(file, largestRecordBytes);
        this.reportFromCare = reportFromCare;
        this.largestRecordBytes = largestRecordBytes;
        this.check = check;
    }

    @Override
    public @Nullable ImportedRecord next() throws IOException {
        while (ready.isEmpty() && !ended) {
            try {
                advance();
            } catch (UnreadableXmlException broken) {
                ended = true;
                ready.add(unreadable(broken));
            }
        }
        return ready.poll();
    }

    private ImportedRecord unreadable(UnreadableXmlException broken) {
        String detail =
                "line " + broken.line() + ": the file " + broken.fault().detail() + "; nothing after it was read";
        return new ImportedRecord.Unreadable(
                recordLine > 0 ? recordLine : broken.line(),
                List.of(new FieldError("", broken.fault().code(), detail)));
    }

    private void advance() throws IOException, UnreadableXmlException {
        switch (xml.next()) {
            case START -> start();
            case TEXT -> text();
            case END -> end();
            case END_OF_FILE -> ended = true;
        }
    }

    private void start() throws IOException, UnreadableXmlException {
        if (xml.depth() == ROOT) {
            checkRoot();
        } else if (xml.depth() == HEADER) {
            startHeader();
        } else if (xml.depth() == RECORD && isNemsis("PatientCareReport")) {
            endHeader();
            record();
        } else if (isInHeader()) {
            header.start(xml);
            if (check != null) {
                check.start(xml.parser(), xml.line());
            }
        }
    }

    private void checkRoot() throws UnreadableXmlException {
        if (!xml.namespace().equals(NAMESPACE)) {
            throw new UnreadableXmlException(
                    xml.namespace().isEmpty() && xml.name().equals("EMSDataSet")
                            ? XmlFault.NO_NAMESPACE
                            : XmlFault.NOT_NEMSIS,
                    xml.firstLine());
        }
        switch (xml.name()) {
            case "EMSDataSet" -> checkVersion();
            case "DEMDataSet" -> throw new UnreadableXmlException(XmlFault.AGENCY_DATA, xml.firstLine());
            case "StateDataSet" -> throw new UnreadableXmlException(XmlFault.STATE_DATA, xml.firstLine());
            default -> throw new UnreadableXmlException(XmlFault.NOT_NEMSIS, xml.firstLine());
        }
    }

    /** A file that does not say its version is read; each of its records is looked at for elements of 3.4. */
    private void checkVersion() throws UnreadableXmlException {
        Matcher version = VERSION.matcher(Objects.requireNonNullElse(xml.schemaAttribute("schemaLocation"), ""));
        if (version.find() && !version.group(1).equals(READ_VERSION)) {
            throw new UnreadableXmlException(XmlFault.OTHER_VERSION, xml.firstLine());
        }
    }

    private void startHeader() {
        header = new CareReportElements();
        headerLine = xml.firstLine();
        headerBytes = xml.bytes();
        inHeader = true;
        if (check != null) {
            check.beginHeader();
        }
    }

    private void text() {
        if (isInHeader()) {
            header.text(xml);
            if (check != null) {
                check.text(xml.parser());
            }
        }
    }

    private void end() {
        if (xml.depth() < HEADER) {
            endHeader();
        } else if (isInHeader()) {
            header.end(xml);
            if (check != null) {
                check.end(xml.parser(), xml.line());
            }
        }
    }

    /** A header ends, as far as it says something of its records, where the first of them begins. */
    private void endHeader() {
        if (inHeader && check != null && !check.violations().isEmpty()) {
            ready.add(new ImportedRecord.Unreadable(headerLine, check.violations()));
        }
        inHeader = false;
    }

    private boolean isInHeader() {
        return inHeader && xml.bytes() - headerBytes <= largestRecordBytes;
    }

    private void record() throws IOException, UnreadableXmlException {
        recordLine = xml.firstLine();
        ready.add(readRecord(xml.attribute("UUID")));
        recordLine = 0;
    }

    private ImportedRecord readRecord(@Nullable String uuid) throws IOException, UnreadableXmlException {
        CareReportElements elements = new CareReportElements();
        long begin = xml.bytes();
        boolean tooLarge = false;
        if (check != null) {
            check.beginRecord();
            check.start(xml.parser(), xml.line());
        }
        while (xml.depth() >= RECORD) {
            XmlEvents.Event event = xml.next();
            tooLarge |= xml.bytes() - begin > largestRecordBytes;
            if (!tooLarge) {
                read(event, elements);
            }
        }
        if (tooLarge) {
            return unreadable(
                    "record-too-large", "is larger than " + largestRecordBytes + " bytes, the largest that is read");
        }
        if (check != null && !check.violations().isEmpty()) {
            return new ImportedRecord.Unreadable(recordLine, check.violations());
        }
        if (elements.tooLong().isPresent()) {
            return new ImportedRecord.Unreadable(
                    recordLine,
                    List.of(new FieldError(
                            elements.tooLong().get().number(), "too-long", "is longer than any text of NEMSIS")));
        }
        return reportFromCare.read(
                recordLine,
                new PatientCareReport(uuid, header.elements(), elements.elements(), elements.medications()));
    }

    private void read(XmlEvents.Event event, CareReportElements elements) {
        switch (event) {
            case START -> {
                elements.start(xml);
                if (check != null) {
                    check.start(xml.parser(), xml.line());
                }
            }
            case TEXT -> {
                elements.text(xml);
                if (check != null) {
                    check.text(xml.parser());
                }
            }
            case END -> {
                elements.end(xml);
                if (check != null) {
                    check.end(xml.parser(), xml.line());
                }
            }
            case END_OF_FILE -> throw new IllegalStateException("a file ends outside its records");
        }
    }

    private ImportedRecord unreadable(String code, String detail) {
        return new ImportedRecord.Unreadable(recordLine, List.of(new FieldError("PatientCareReport", code, detail)));
    }

    private boolean isNemsis(String name) {
        return xml.name().equals(name) && xml.namespace().equals(NAMESPACE);
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
