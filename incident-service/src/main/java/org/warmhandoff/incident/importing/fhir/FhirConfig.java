package org.warmhandoff.incident.importing.fhir;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of reading FHIR. */
@ConfigMapping(prefix = "warm-handoff.fhir")
public interface FhirConfig {

    /** Largest Bundle, in bytes. The order of its entries is free, so what is needed of it is held in memory as a whole. */
    @WithDefault("8388608")
    long maxBundleBytes();

    /**
     * URI under which a Location carries the code of an area: as the system of an identifier, or as the URL of an extension
     * with a valueCode or valueString.
     */
    Optional<String> areaCodeSystem();

    /**
     * By agency: the area of an encounter that does not say where it happened. Only for an agency whose people are known to
     * come from one area; without it such an encounter is refused. What is placed so is flagged as uncertain.
     */
    Map<String, String> defaultArea();

    /** Further RxNorm codes of naloxone. */
    Optional<Set<String>> naloxoneRxnormCodes();

    /** Further SNOMED CT concepts of an overdose. */
    Optional<Set<String>> overdoseSnomedCodes();

    /** Further SNOMED CT concepts of an opioid overdose. */
    Optional<Set<String>> opioidOverdoseSnomedCodes();
}
