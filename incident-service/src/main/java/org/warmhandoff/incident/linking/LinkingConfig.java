package org.warmhandoff.incident.linking;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.incident.linking.domain.LinkPolicy;

/** How sure linking must be; see {@link LinkPolicy} for what the numbers mean. */
@ConfigMapping(prefix = "warm-handoff.linking")
public interface LinkingConfig {

    @WithDefault("10")
    double automaticScore();

    @WithDefault("5")
    double reviewScore();

    @WithDefault("3")
    double clearMargin();

    @WithDefault("6h")
    Duration maxTimeApart();

    @WithDefault("72h")
    Duration maxTimeApartOfKnownPerson();

    @WithDefault("10m")
    Duration maxTimeApartOfSameAgency();

    @WithDefault("2000")
    double maxDistanceMeters();

    default LinkPolicy policy() {
        return new LinkPolicy(
                automaticScore(),
                reviewScore(),
                clearMargin(),
                maxTimeApart(),
                maxTimeApartOfKnownPerson(),
                maxTimeApartOfSameAgency(),
                maxDistanceMeters());
    }
}
