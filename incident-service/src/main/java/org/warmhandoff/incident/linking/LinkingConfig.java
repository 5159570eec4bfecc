package org.warmhandoff.incident.linking;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

import io.smallrye.config.ConfigMapping;

import org.warmhandoff.incident.linking.domain.LinkPolicy;

/** How sure linking must be; see {@link LinkPolicy} for what the numbers mean. */
@ConfigMapping(prefix = "warm-handoff.linking")
public interface LinkingConfig {

    OptionalDouble automaticScore();

    OptionalDouble automaticProbability();

    OptionalDouble reviewScore();

    OptionalDouble reviewProbability();

    OptionalDouble incidentsForEachNear();

    Optional<Duration> maxTimeApart();

    Optional<Duration> maxTimeApartOfKnownPerson();

    Optional<Duration> maxTimeApartOfSameAgency();

    OptionalDouble maxDistanceMeters();

    /** The policy: its defaults, but for what is set. */
    default LinkPolicy policy() {
        LinkPolicy defaults = LinkPolicy.defaults();
        return new LinkPolicy(
                automaticScore().orElse(defaults.automaticScore()),
                automaticProbability().orElse(defaults.automaticProbability()),
                reviewScore().orElse(defaults.reviewScore()),
                reviewProbability().orElse(defaults.reviewProbability()),
                incidentsForEachNear().orElse(defaults.incidentsForEachNear()),
                maxTimeApart().orElse(defaults.maxTimeApart()),
                maxTimeApartOfKnownPerson().orElse(defaults.maxTimeApartOfKnownPerson()),
                maxTimeApartOfSameAgency().orElse(defaults.maxTimeApartOfSameAgency()),
                maxDistanceMeters().orElse(defaults.maxDistanceMeters()));
    }
}
