package org.warmhandoff.incident.linking.domain;

import org.warmhandoff.contracts.Coded;

/** One thing that a rule can see when it compares two reports. */
interface Observation extends Coded {

    LinkRule rule();

    Likelihood likelihood();

    default Bearing bearing() {
        return Bearing.EVIDENCE;
    }

    default double points() {
        return likelihood().points();
    }

    default LinkReason reason() {
        return new LinkReason(rule(), code(), points(), bearing());
    }
}
