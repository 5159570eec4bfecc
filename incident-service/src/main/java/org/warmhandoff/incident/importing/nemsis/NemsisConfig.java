package org.warmhandoff.incident.importing.nemsis;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of reading NEMSIS. */
@ConfigMapping(prefix = "warm-handoff.nemsis")
public interface NemsisConfig {

    /**
     * The file EMSDataSet_v3.xsd of the NEMSIS 3.5 schemas, with the others beside it. They come from nemsis.org and are not part
     * of this software. Without it records are read without a check against the schema.
     */
    Optional<Path> xsd();

    /** The largest patient care report that is read, in bytes of the file; those with pictures in custom elements are refused. */
    @WithDefault("2097152")
    int largestRecordBytes();

    /** Codes of areas by the GNIS number of a city (eScene.17), for records without coordinates. */
    Map<String, String> cityAreas();

    /** Codes of areas by the five digits of a county (eScene.21), for records without coordinates and an assigned city. */
    Map<String, String> countyAreas();

    /** Codes that mean naloxone in eMedications.03 beside those that are known. */
    Optional<Set<String>> naloxoneCodes();
}
