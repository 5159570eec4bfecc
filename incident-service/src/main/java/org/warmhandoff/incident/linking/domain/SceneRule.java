package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.incident.report.domain.Report;

/**
 * The kind of place. Half of all overdoses are taken to be in private homes, so that two agree by chance in 35 of 100 pairs. What a
 * hospital says is not compared: it may be the hospital.
 */
enum SceneRule implements Observation {
    SAME_KIND_OF_PLACE(new Likelihood(0.8, 0.35)),
    OTHER_KIND_OF_PLACE(new Likelihood(0.2, 0.65));

    private final Likelihood likelihood;

    SceneRule(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    static Optional<Observation> compare(Report one, Report other) {
        SceneType ofOne = scene(one);
        SceneType ofOther = scene(other);
        if (ofOne == SceneType.UNKNOWN || ofOther == SceneType.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(ofOne == ofOther ? SAME_KIND_OF_PLACE : OTHER_KIND_OF_PLACE);
    }

    private static SceneType scene(Report report) {
        return report.source().agencyType() == AgencyType.HOSPITAL
                ? SceneType.UNKNOWN
                : report.facts().sceneType();
    }

    @Override
    public LinkRule rule() {
        return LinkRule.SCENE;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
