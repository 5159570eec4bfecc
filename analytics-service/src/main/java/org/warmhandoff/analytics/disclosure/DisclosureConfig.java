package org.warmhandoff.analytics.disclosure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.analytics.disclosure.domain.Bands;
import org.warmhandoff.analytics.disclosure.domain.DisclosurePolicy;
import org.warmhandoff.analytics.disclosure.domain.DisclosureRule;
import org.warmhandoff.analytics.disclosure.domain.SmallAreas;

/** What is shown to those without an agreement about exact counts. What is released already stays as it is. */
@ConfigMapping(prefix = "warm-handoff.disclosure")
public interface DisclosureConfig {

    /** Neighborhoods with fewer residents are shown together. */
    @WithDefault("1000")
    long leastResidents();

    /** For agencies that are known. */
    Tier limited();

    /** For anyone. */
    Tier open();

    /** A week is released so long after its end, when late reports and most corrections are in. */
    @WithDefault("7d")
    Duration releaseAfter();

    /**
     * Nothing is released before reports have come for so long: what is imported when a community begins must be in before its weeks are
     * released for good.
     */
    @WithDefault("1d")
    Duration firstReleaseAfter();

    /** So many weeks before the present one are released when none is yet. */
    @WithDefault("26")
    int weeksAtFirst();

    /** How often it is looked whether a week can be released. */
    @WithDefault("1m")
    Duration interval();

    /** One tier of readers. */
    interface Tier {

        /** A number from 1 to one less is hidden, with as many others as it takes: 5, 10 or 11. */
        @WithDefault("11")
        int threshold();

        /** Where bands begin; without any, numbers are shown as they are. */
        Optional<List<Long>> bands();

        default DisclosurePolicy.TierPolicy policy() {
            return new DisclosurePolicy.TierPolicy(
                    new DisclosureRule(threshold()), bands().map(Bands::new).orElse(Bands.NONE));
        }
    }

    default DisclosurePolicy policy() {
        return new DisclosurePolicy(new SmallAreas(leastResidents()), limited().policy(), open().policy());
    }
}
