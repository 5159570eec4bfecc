package org.warmhandoff.incident.importing.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.importing.Digest;
import org.warmhandoff.incident.importing.FingerprintMap;
import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.kit.http.CheckedBodies;
import org.warmhandoff.kit.http.ProblemException;

/** Reports as a single request has them, one on each line. One without a key of its own gets one made of its text. */
public final class JsonRecords implements RecordReader {

    private static final String SYSTEM = "file";

    private final Lines lines;
    private final CheckedBodies bodies;
    private final FingerprintMap seen = new FingerprintMap();

    public JsonRecords(InputStream in, CheckedBodies bodies) {
        this.lines = new Lines(in);
        this.bodies = bodies;
    }

    @Override
    public @Nullable ImportedRecord next() throws IOException {
        Lines.Line line = lines.next();
        if (line == null) {
            return null;
        }
        String text = line.text();
        if (text == null) {
            return new ImportedRecord.Unreadable(line.number(), List.of(LineFaults.of(line)));
        }
        try {
            return record(line.number(), text, bodies.parse(text, ReportBody.class));
        } catch (ProblemException unreadable) {
            return new ImportedRecord.Unreadable(
                    line.number(), unreadable.problem().errors());
        }
    }

    private ImportedRecord record(long line, String text, ReportBody body) {
        if (body.sourceRecordId() != null) {
            return new ImportedRecord.Readable(line, body, Set.of());
        }
        Set<QualityFlag> doubts = EnumSet.noneOf(QualityFlag.class);
        Digest digest = Digest.of(List.of(text.strip()));
        int occurrence = seen.count(digest.fingerprint());
        if (occurrence > 1) {
            doubts.add(QualityFlag.EXACT_DUPLICATE);
        }
        String system = body.sourceSystem() == null ? SYSTEM : body.sourceSystem();
        return new ImportedRecord.Readable(
                line, body.ofRecord(system, digest.hex() + (occurrence > 1 ? "-" + occurrence : "")), doubts);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
