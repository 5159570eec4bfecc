package org.warmhandoff.notification.dispatch;

import java.time.Instant;
import java.util.UUID;

import org.warmhandoff.contracts.notification.NoticeTemplate;

/**
 * A delivery that one worker has to itself until its lease ends.
 *
 * @param begun number of this attempt; a result counts only while it is the newest
 * @param leaseUntil by the database's clock
 */
record Claim(
        UUID deliveryId,
        UUID recipientId,
        UUID subjectId,
        NoticeTemplate template,
        int begun,
        Instant createdAt,
        Instant leaseUntil) {}
