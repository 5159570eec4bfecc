package org.warmhandoff.incident.importing.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.importing.ImportedRecord;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written in prose may name anyone. It reaches no report, no answer and no log. */
class FreeTextStaysOutTest {

    private static final String PROSE = "HERSISTERROSACALLED";

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    /** Every place where FHIR has room for prose, on every resource that is read. */
    private static final String EVERYWHERE =
            """
            "text": {"status": "generated", "div": "<div xmlns='http://www.w3.org/1999/xhtml'>%1$s</div>"},
            "note": [{"text": "%1$s", "authorString": "%1$s"}], "comment": "%1$s", "description": "%1$s",
            "display": "%1$s", "photo": [{"data": "%1$s"}], "valueAttachment": {"data": "%1$s", "title": "%1$s"},
            "statusReason": [{"text": "%1$s"}], "supportingInformation": [{"display": "%1$s"}], "valueString": "%1$s",
            "extension": [{"url": "urn:%1$s", "valueString": "%1$s"}],
            """
                    .formatted(PROSE)
                    .replace("\n", " ");

    private static final String TALKATIVE = Bundles.overdose(Bundles.naloxone("completed", ""))
            .replace("\"resourceType\"", EVERYWHERE + "\"resourceType\"")
            .replace("\"code\": \"T40.1X1A\"", "\"code\": \"T40.1X1A\", \"display\": \"" + PROSE + "\"")
            .replace("\"reference\":", "\"display\": \"" + PROSE + "\", \"reference\":");

    @Test
    void proseReachesNoReport() throws IOException {
        List<ImportedRecord> records = Bundles.read(TALKATIVE);

        assertThat(records).singleElement().isInstanceOf(ImportedRecord.Readable.class);
        assertThat(records).isEqualTo(Bundles.read(Bundles.overdose(Bundles.naloxone("completed", ""))));
        assertThat(MAPPER.writeValueAsString(((ImportedRecord.Readable) records.get(0)).body()))
                .doesNotContain(PROSE);
    }

    @Test
    void proseIsNotEvenKeptInMemory() throws IOException {
        Bundle bundle = BundleFile.read(
                new ByteArrayInputStream(TALKATIVE.getBytes(StandardCharsets.UTF_8)),
                Bundles.TERMS.knownExtensions(),
                Bundles.LIMIT);

        assertThat(bundle.entries())
                .extracting(entry -> entry.resource().node().toString())
                .allSatisfy(kept -> assertThat(kept).doesNotContain(PROSE));
    }

    @Test
    void aRefusalEchoesNothing() {
        for (String json : List.of(
                TALKATIVE.replace("2026-03-01T21:40:00-05:00", PROSE),
                TALKATIVE.replace("\"finished\"", "\"" + PROSE + "\""),
                TALKATIVE.replace("\"given\": [", "\"given\": [17, "),
                TALKATIVE.replace("{\"fullUrl\"", PROSE),
                TALKATIVE.replace("\"confirmed\"", "\"" + PROSE + "\""))) {
            assertThat(Bundles.read(json))
                    .singleElement()
                    .isInstanceOfSatisfying(ImportedRecord.Unreadable.class, refused -> assertThat(refused.toString())
                            .doesNotContain(PROSE, "Rosa", "Testperson", "555"));
        }
    }

    @Test
    void readingLogsNothing() {
        Thread reader = Thread.currentThread();
        List<LogRecord> logged = new ArrayList<>();
        Handler listener = new Handler() {
            /** Only what the reading thread says: the services of other tests go on in this process, and may log at any time. */
            @Override
            public void publish(LogRecord record) {
                if (Thread.currentThread() == reader) {
                    logged.add(record);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(listener);
        root.setLevel(Level.ALL);
        try {
            Bundles.read(TALKATIVE);
            Bundles.read(TALKATIVE.replace("\"finished\"", "\"" + PROSE + "\""));
            Bundles.read(TALKATIVE.substring(0, TALKATIVE.length() / 2));
        } finally {
            root.setLevel(before);
            root.removeHandler(listener);
        }

        assertThat(logged).isEmpty();
    }

    @Test
    void theTextFormOfAnElementSaysNothing() {
        Element patient = new Element(JsonNodeFactory.instance.objectNode().put("family", "Testperson"), "/entry/0");

        assertThat(patient.toString()).doesNotContain("Testperson");
        assertThat(new BundleEntry(0, 1, null, "Patient", "p1", patient, null).toString())
                .doesNotContain("Testperson");
    }
}
