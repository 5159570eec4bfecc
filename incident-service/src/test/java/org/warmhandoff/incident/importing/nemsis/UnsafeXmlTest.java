package org.warmhandoff.incident.importing.nemsis;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Files that are broken, by accident or on purpose: each has an answer that says what is wrong, and none an exception. */
class UnsafeXmlTest {

    @Test
    void aDocumentTypeIsRefusedByName() {
        String file =
                NemsisXml.file(NemsisXml.overdose("1")).replace("<EMSDataSet", "<!DOCTYPE EMSDataSet>\n<EMSDataSet");

        assertThat(only(file).errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("doctype-refused");
            assertThat(error.detail()).startsWith("line 2: the file has a document type declaration");
        });
    }

    @Test
    void aBillionLaughsAreNotExpanded() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE EMSDataSet [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY lol%d \"%s\">".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
        }
        String file = NemsisXml.file(NemsisXml.overdose("&lol9;")).replace("<EMSDataSet", doctype + "]>\n<EMSDataSet");

        assertThat(code(file)).isEqualTo("doctype-refused");
    }

    @Test
    void anExternalEntityIsNotFetched() throws IOException {
        AtomicBoolean asked = new AtomicBoolean();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.set(true);
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            for (String doctype : List.of(
                    "<!DOCTYPE EMSDataSet SYSTEM \"" + address + "nemsis.dtd\">",
                    "<!DOCTYPE EMSDataSet [<!ENTITY x SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE EMSDataSet [<!ENTITY % x SYSTEM \"" + address + "\"> %x;]>",
                    "<!DOCTYPE EMSDataSet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")) {
                String file = NemsisXml.file(NemsisXml.overdose("&x;")).replace("<EMSDataSet", doctype + "<EMSDataSet");

                assertThat(code(file)).isEqualTo("doctype-refused");
            }
            assertThat(asked).isFalse();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anEntityOutOfNowhereEndsTheReading() {
        assertThat(code(NemsisXml.file(NemsisXml.overdose("&x;")))).isEqualTo("not-well-formed");
    }

    @Test
    void aFileThatBreaksOffGivesWhatItHasAndSaysSo() {
        String file = NemsisXml.file(NemsisXml.overdose("101"), NemsisXml.overdose("102"), NemsisXml.overdose("103"));
        String broken = file.substring(0, file.indexOf("102") + 60);

        List<ImportedRecord> records = NemsisXml.read(broken);

        assertThat(records).hasSize(2);
        assertThat(NemsisXml.readable(records.get(0)).body().sourceRecordId()).isEqualTo("101");
        assertThat(NemsisXml.unreadable(records.get(1)).line()).isEqualTo(6);
        assertThat(NemsisXml.unreadable(records.get(1)).errors())
                .extracting("code")
                .containsExactly("truncated");
    }

    /** Wherever it breaks off, and between two records or in the middle of a tag, it does not pass for whole. */
    @Test
    void aFileThatBreaksOffAnywhereSaysSo() {
        String file = NemsisXml.file(NemsisXml.overdose("101")).stripTrailing();

        for (int length = 1; length < file.length(); length++) {
            List<ImportedRecord> records = NemsisXml.read(file.substring(0, length));

            ImportedRecord last = records.get(records.size() - 1);
            assertThat(NemsisXml.unreadable(last).errors())
                    .as("after %s characters", length)
                    .extracting("code")
                    .containsExactly("truncated");
        }
    }

    @Test
    void badMarkupIsToldFromAFileThatBreaksOff() {
        assertThat(code(NemsisXml.file(NemsisXml.record("101", "<eScene></eTimes>"))))
                .isEqualTo("not-well-formed");
        assertThat(code(NemsisXml.file(NemsisXml.record("101", "<eScene>\u0001</eScene>"))))
                .isEqualTo("not-well-formed");
        assertThat(code("")).isEqualTo("truncated");
        assertThat(code("agency,time\n")).isEqualTo("not-xml");
        assertThat(code("{\"occurredAt\": \"2026-03-01T21:40:00-05:00\"}")).isEqualTo("not-xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsUnderstood(String encoding) {
        String file = "\uFEFF" + withName("José").replace(" encoding=\"UTF-8\"", "");

        assertThat(givenName(file.getBytes(Charset.forName(encoding)))).isEqualTo("José");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1", "windows-1252", "US-ASCII"})
    void anEncodingThatIsDeclaredIsUsed(String encoding) {
        String name = encoding.equals("US-ASCII") ? "Jose" : "José";
        String file = withName(name).replace("UTF-8", encoding);

        assertThat(givenName(file.getBytes(Charset.forName(encoding)))).isEqualTo(name);
    }

    @Test
    void bytesOfAnotherEncodingThanDeclaredAreToldAsSuch() {
        assertThat(code(withName("José").getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("wrong-encoding");
        assertThat(code(withName("José").replace("UTF-8", "US-ASCII").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("wrong-encoding");
        assertThat(code(withName("José").replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-xml");
        assertThat(code(withName("José").replace("UTF-8", "EBCDIC-NONE").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("not-xml");
    }

    @Test
    void elementsWithoutTheNamespaceAreNotNemsis() {
        String file = NemsisXml.file(NemsisXml.overdose("101"));

        assertThat(code(file.replace(" xmlns=\"http://www.nemsis.org\"", ""))).isEqualTo("no-namespace");
        assertThat(code(file.replace("http://www.nemsis.org", "http://example.org")))
                .isEqualTo("not-nemsis");
        assertThat(code("<Bundle xmlns=\"http://hl7.org/fhir\"/>")).isEqualTo("not-nemsis");
        assertThat(code("<DEMDataSet xmlns=\"http://www.nemsis.org\"/>")).isEqualTo("agency-data");
        assertThat(code("<StateDataSet xmlns=\"http://www.nemsis.org\"/>")).isEqualTo("state-data");
    }

    @Test
    void aPrefixForTheNamespaceIsAsGoodAsNone() {
        String file = NemsisXml.file(NemsisXml.overdose("101"))
                .replace("xmlns=", "xmlns:n=")
                .replaceAll("<(/?)([EHDPed])", "<$1n:$2");

        assertThat(NemsisXml.read(file)).singleElement().satisfies(NemsisXml::readable);
    }

    @Test
    void elementsOfOtherNamespacesAreNotRead() {
        String file = NemsisXml.file(NemsisXml.record(
                "101", "<eSituation><x:eSituation.11 xmlns:x=\"urn:x\">T40.1X1A</x:eSituation.11></eSituation>"));

        assertThat(NemsisXml.read(file)).containsExactly(new ImportedRecord.PassedOver(5, "not-an-overdose"));
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() {
        String file = NemsisXml.file(NemsisXml.record("101", "<eExam>".repeat(100_000)));

        assertThat(code(file)).isEqualTo("too-deep");
    }

    @Test
    void aHugeTextIsPassedByAndTheNextRecordIsRead() {
        String picture = "<eCustomResults>" + "x".repeat(NemsisXml.LARGEST_RECORD + 20_000) + "</eCustomResults>";
        String file = NemsisXml.file(
                NemsisXml.record("101", picture), NemsisXml.overdose("102"), NemsisXml.record("103", picture));

        List<ImportedRecord> records = NemsisXml.read(file);

        assertThat(records).hasSize(3);
        assertThat(NemsisXml.unreadable(records.get(0)).errors())
                .extracting("code")
                .containsExactly("record-too-large");
        assertThat(NemsisXml.readable(records.get(1)).line()).isEqualTo(6);
        assertThat(NemsisXml.unreadable(records.get(2)).line()).isEqualTo(7);
    }

    @Test
    void aLongTextInAnElementThatIsReadIsRefusedAndNotKept() {
        String file = NemsisXml.file(
                NemsisXml.record("101", "<eScene><eScene.15>" + "x".repeat(50_000) + "</eScene.15></eScene>"));

        assertThat(only(file).errors()).extracting("pointer", "code").containsExactly(tuple("eScene.15", "too-long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<eExam x=\"%s\"/>", "<!-- %s -->", "<eExam><![CDATA[%s]]></eExam>", "<?x %s?>"})
    void onePieceOfMarkupLargerThanARecordEndsTheReading(String markup) {
        String file = NemsisXml.file(
                NemsisXml.overdose("101"),
                NemsisXml.record("102", markup.formatted("x".repeat(2 * NemsisXml.LARGEST_RECORD))));

        List<ImportedRecord> records = NemsisXml.read(file);

        assertThat(records).hasSize(2);
        NemsisXml.readable(records.get(0));
        assertThat(NemsisXml.unreadable(records.get(1)).errors())
                .extracting("code")
                .containsExactly("markup-too-large");
    }

    @Test
    void theGoneSenderIsAnExceptionAndNoRecord() throws IOException {
        InputStream gone = new SequenceInputStream(
                new ByteArrayInputStream(
                        (NemsisXml.start() + NemsisXml.overdose("101")).getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                });

        try (RecordReader reader = NemsisXml.reader(gone, null)) {
            NemsisXml.readable(reader.next());
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
        }
    }

    /** Bytes changed, left out and put in at random: whatever comes of it is a record, and the reading ends. */
    @Test
    void filesDamagedAtRandomHaveAnswers() {
        byte[] whole = NemsisXml.file(NemsisXml.overdose("101"), withNameRecord("José"), NemsisXml.overdose("103"))
                .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20241007);
        int unreadable = 0;
        for (int run = 0; run < 3000; run++) {
            byte[] damaged = whole.clone();
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int at = random.nextInt(damaged.length);
                switch (random.nextInt(3)) {
                    case 0 -> damaged[at] = (byte) random.nextInt(256);
                    case 1 -> damaged[at] = (byte) "<>&;\"'/![]- \0".charAt(random.nextInt(13));
                    default -> System.arraycopy(damaged, at, damaged, at / 2, Math.min(40, damaged.length - at));
                }
            }
            List<ImportedRecord> records = NemsisXml.read(damaged);
            unreadable += (int) records.stream()
                    .filter(ImportedRecord.Unreadable.class::isInstance)
                    .count();
            assertThat(records.size()).isLessThan(8);
        }
        assertThat(unreadable).isGreaterThan(1000);
    }

    private static String withName(String name) {
        return NemsisXml.file(withNameRecord(name));
    }

    private static String withNameRecord(String name) {
        return NemsisXml.record(
                "102",
                "<ePatient><ePatient.PatientNameGroup><ePatient.03>" + name
                        + "</ePatient.03></ePatient.PatientNameGroup></ePatient>"
                        + "<eSituation><eSituation.11>F11</eSituation.11></eSituation>");
    }

    private static String givenName(byte[] file) {
        List<ImportedRecord> records = NemsisXml.read(file);
        assertThat(records).hasSize(1);
        return NemsisXml.readable(records.get(0)).body().people().stream()
                .flatMap(person -> Stream.ofNullable(person.identity()))
                .map(identity -> String.valueOf(identity.givenName()))
                .findFirst()
                .orElseThrow();
    }

    private static ImportedRecord.Unreadable only(String file) {
        return only(file.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedRecord.Unreadable only(byte[] file) {
        List<ImportedRecord> records = NemsisXml.read(file);
        assertThat(records).hasSize(1);
        return NemsisXml.unreadable(records.get(0));
    }

    private static String code(String file) {
        return only(file).errors().get(0).code();
    }

    private static String code(byte[] file) {
        return only(file).errors().get(0).code();
    }
}
