package org.warmhandoff.notification.channel;

import java.time.Duration;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.notification.delivery.domain.AttemptResult;

/** A way out. */
public interface NoticeChannel {

    /** Which one it is. */
    Channel channel();

    /** How long an attempt waits for the other end before it gives up, but for looking up the name of a host. */
    Duration timeout();

    /**
     * Tries once to hand the notice over, and waits for the answer. Called outside any transaction, by several workers at once.
     * What can go wrong at the other end is a result and no exception.
     *
     * <p>An attempt whose answer was lost may have got through, and the next one then gets through again. Each carries the id
     * of its delivery, by which a receiver can tell.
     */
    AttemptResult deliver(Envelope envelope);
}
