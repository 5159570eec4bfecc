package org.warmhandoff.notification.delivery.domain;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.NoticeTemplate;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryRuleTest {

    @Test
    void aNoticeOfAnExerciseIsNeverDelivered() {
        assertThat(DeliveryRule.allHoldFor(notice(true))).isFalse();
        assertThat(DeliveryRule.allHoldFor(notice(false))).isTrue();
    }

    private static WantedNotice notice(boolean exercise) {
        return new WantedNotice(
                UUID.randomUUID(),
                UUID.randomUUID(),
                NoticeTemplate.NEW_OUTREACH_TASK,
                Channel.EMAIL,
                exercise,
                new Delivery.Cause(Instant.EPOCH, null));
    }
}
