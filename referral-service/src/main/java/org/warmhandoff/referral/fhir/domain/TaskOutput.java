package org.warmhandoff.referral.fhir.domain;

import org.warmhandoff.contracts.Coded;

/** What a {@code Task.output} of ours can be. */
public enum TaskOutput implements Coded {
    /** How the follow-up ended. */
    OUTCOME
}
