package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.assignment.domain.WishedWorker;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * How a person wants to be contacted. They bind every worker.
 *
 * @param notBefore not before then; null when it is not said
 * @param refusedChannels never on these
 * @param withoutPolice never with police there
 * @param by by whom
 */
public record ContactWishes(
        @Nullable Instant notBefore, Set<AttemptChannel> refusedChannels, boolean withoutPolice, WishedWorker by) {

    /** Nothing was said. */
    public static final ContactWishes NONE = new ContactWishes(null, Set.of(), false, WishedWorker.ANYBODY);

    public ContactWishes {
        refusedChannels = Set.copyOf(refusedChannels);
    }

    /** These, and never by this worker again. */
    public ContactWishes refusing(Worker worker) {
        Set<Worker> refused = new HashSet<>(by.refused());
        refused.add(worker);
        return new ContactWishes(
                notBefore,
                refusedChannels,
                withoutPolice,
                new WishedWorker(by.language(), by.gender(), by.peer(), refused));
    }
}
