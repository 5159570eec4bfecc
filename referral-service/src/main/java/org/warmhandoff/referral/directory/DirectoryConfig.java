package org.warmhandoff.referral.directory;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.referral.directory.domain.CapacityRule;

/** How the resource directory is kept in this community. */
@ConfigMapping(prefix = "warm-handoff.directory")
public interface DirectoryConfig {

    /** How long it holds what somebody said of a service's capacity. */
    @WithDefault("24h")
    Duration capacityValidFor();

    /** Most services on a printed card, so that it stays one page. */
    @WithDefault("16")
    int cardRoom();

    Imports imports();

    /** Limits of one import. */
    interface Imports {

        /** Most services in one file. */
        @WithDefault("20000")
        int maxListings();

        /** Most problems in one answer; the rest are counted. */
        @WithDefault("100")
        int maxProblems();

        /** Most bytes of a ZIP file's content, unpacked. */
        @WithDefault("67108864")
        long maxUnpackedBytes();

        /** Most files within a ZIP file. */
        @WithDefault("64")
        int maxPackedFiles();
    }

    default CapacityRule capacityRule() {
        return new CapacityRule(capacityValidFor());
    }
}
