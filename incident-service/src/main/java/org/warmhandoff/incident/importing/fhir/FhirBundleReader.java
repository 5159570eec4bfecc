package org.warmhandoff.incident.importing.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;

/**
 * Reads a FHIR R4 Bundle: one record for each of its encounters, in the order of the entries. The order of entries is free in
 * FHIR, and the last one may refute the first, so the Bundle is read whole before the first record is given; what is kept of
 * it is bounded by the limit on its size. A Bundle that cannot be used gives one {@link ImportedRecord.Unreadable}.
 *
 * <p>The line of a record is the line that its entry begins on. Where entries share a line, as in a document without line breaks,
 * it is the position of the entry instead, from 1. What is wrong is named by a JSON Pointer into the Bundle either way.
 */
final class FhirBundleReader implements RecordReader {

    private final InputStream body;
    private final FhirTerms terms;
    private final long limit;
    private final @Nullable String defaultArea;

    private @Nullable Iterator<ImportedRecord> records;

    /**
     * @param limit largest Bundle, in bytes
     * @param defaultArea the area of what does not say where it happened; null to refuse it
     */
    FhirBundleReader(InputStream body, FhirTerms terms, long limit, @Nullable String defaultArea) {
        this.body = body;
        this.terms = terms;
        this.limit = limit;
        this.defaultArea = defaultArea;
    }

    @Override
    public @Nullable ImportedRecord next() throws IOException {
        if (records == null) {
            records = read().iterator();
        }
        return records.hasNext() ? records.next() : null;
    }

    private List<ImportedRecord> read() throws IOException {
        try {
            return records(BundleFile.read(body, terms.knownExtensions(), limit));
        } catch (UnreadableElementException unusable) {
            return List.of(new ImportedRecord.Unreadable(1, List.of(unusable.error())));
        }
    }

    private List<ImportedRecord> records(Bundle bundle) {
        Encounters encounters = new Encounters(bundle);
        ReadEncounter readEncounter = new ReadEncounter(bundle, encounters, terms, defaultArea);
        boolean hasLines = bundle.hasLines();
        Map<Integer, UnreadableElementException> strays = encounters.strays();
        List<ImportedRecord> found = new ArrayList<>();
        for (BundleEntry entry : bundle.entries()) {
            long line = hasLines ? entry.line() : entry.position() + 1L;
            UnreadableElementException stray = strays.get(entry.position());
            if ("Encounter".equals(entry.type())) {
                found.add(readEncounter.read(entry, line));
            } else if (stray != null) {
                found.add(new ImportedRecord.Unreadable(line, List.of(stray.error())));
            }
        }
        return found.isEmpty() ? List.of(new ImportedRecord.PassedOver(1, "no-encounter")) : found;
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
