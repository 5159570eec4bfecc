package org.warmhandoff.incident.importing.fhir;

import java.io.InputStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.incident.importing.RecordReader;

/** Opens what hospitals and ambulance services send as {@link #MEDIA_TYPE}. */
@ApplicationScoped
public class FhirBundles {

    /** FHIR as JSON. */
    public static final String MEDIA_TYPE = "application/fhir+json";

    private final FhirConfig config;
    private final FhirTerms terms;

    FhirBundles(FhirConfig config) {
        this.config = config;
        this.terms = FhirTerms.of(config);
    }

    /**
     * @param body one Bundle; it is read by and by, and closed with the reader
     * @param agency who sends it, by its token
     */
    public RecordReader open(InputStream body, String agency) {
        return new FhirBundleReader(
                body, terms, config.maxBundleBytes(), config.defaultArea().get(agency));
    }
}
