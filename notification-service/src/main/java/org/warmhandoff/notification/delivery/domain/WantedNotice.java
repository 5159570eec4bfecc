package org.warmhandoff.notification.delivery.domain;

import java.util.UUID;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.NoticeTemplate;

/**
 * A notice that a recipient should get.
 *
 * @param subjectId what it is about
 * @param exercise whether what it is about belongs to an exercise
 * @param cause the event that it answers
 */
public record WantedNotice(
        UUID recipientId,
        UUID subjectId,
        NoticeTemplate template,
        Channel channel,
        boolean exercise,
        Delivery.Cause cause) {}
