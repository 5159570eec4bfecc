package org.warmhandoff.incident.importing.nemsis;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Set;
import javax.xml.validation.Schema;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.runtime.StartupEvent;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.RecordFormat;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.importing.nemsis.domain.NaloxoneCodes;
import org.warmhandoff.incident.importing.nemsis.domain.Scene;
import org.warmhandoff.kit.logging.EventLog;

/**
 * Files of patient care reports in NEMSIS 3.5 XML ({@code EMSDataSet}, media type {@code application/xml}), with the settings of this
 * installation. Schemas are loaded once, at the start.
 */
@ApplicationScoped
public class NemsisFormat implements RecordFormat {

    private static final EventLog LOG = EventLog.of(NemsisFormat.class);

    private static final Set<String> TYPES = Set.of("application/xml", "text/xml");

    private final ReportFromCare reportFromCare;
    private final int largestRecordBytes;
    private final @Nullable Schema schema;

    NemsisFormat(NemsisConfig config) {
        this.reportFromCare = new ReportFromCare(
                new NaloxoneCodes(config.naloxoneCodes().orElse(Set.of())),
                new Scene.Areas(config.cityAreas(), config.countyAreas()));
        this.largestRecordBytes = config.largestRecordBytes();
        Path xsd = config.xsd().orElse(null);
        this.schema = xsd == null ? null : NemsisSchema.load(xsd);
    }

    /** A wrong path to the schemas stops the service here, and not the first file that somebody sends. */
    void start(@Observes StartupEvent started) {
        LOG.info(schema == null ? "nemsis.schema-check-off" : "nemsis.schema-check-on");
    }

    @Override
    public boolean reads(MediaType type) {
        return TYPES.contains(type.getType() + "/" + type.getSubtype());
    }

    @Override
    public RecordReader open(InputStream file, MediaType type, String agency, @Nullable String profile) {
        return open(file);
    }

    /** A reader of this file; closing it closes the file. */
    RecordReader open(InputStream file) {
        return new NemsisReader(
                file, reportFromCare, largestRecordBytes, schema == null ? null : new SchemaCheck(schema));
    }
}
