package org.warmhandoff.incident.importing.fhir;

import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.RecordFormat;
import org.warmhandoff.incident.importing.RecordReader;

/** Opens what hospitals and ambulance services send as {@link #MEDIA_TYPE}. */
@ApplicationScoped
public class FhirBundles implements RecordFormat {

    /** FHIR as JSON. */
    public static final String MEDIA_TYPE = "application/fhir+json";

    private final FhirConfig config;
    private final FhirTerms terms;

    FhirBundles(FhirConfig config) {
        this.config = config;
        this.terms = FhirTerms.of(config);
    }

    @Override
    public boolean reads(MediaType type) {
        return MEDIA_TYPE.equals(type.getType() + "/" + type.getSubtype());
    }

    @Override
    public RecordReader open(InputStream file, MediaType type, String agency, @Nullable String profile) {
        return open(file, agency);
    }

    /**
     * @param body one Bundle; it is read by and by, and closed with the reader
     * @param agency who sends it, by its token
     */
    RecordReader open(InputStream body, String agency) {
        return new FhirBundleReader(
                body, terms, config.maxBundleBytes(), config.defaultArea().get(agency));
    }
}
