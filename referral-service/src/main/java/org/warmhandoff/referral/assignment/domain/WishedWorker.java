package org.warmhandoff.referral.assignment.domain;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * By whom a person wants to be contacted.
 *
 * @param language BCP 47 tag; null when any will do
 * @param gender null when it does not matter
 * @param peer by somebody with lived experience, and nobody else
 * @param refused never by these: the person said so, or they know each other in a way that stands between them
 */
public record WishedWorker(@Nullable String language, @Nullable Gender gender, boolean peer, Set<Worker> refused) {

    /** Nothing was said. */
    public static final WishedWorker ANYBODY = new WishedWorker(null, null, false, Set.of());

    public WishedWorker {
        refused = Set.copyOf(refused);
    }
}
