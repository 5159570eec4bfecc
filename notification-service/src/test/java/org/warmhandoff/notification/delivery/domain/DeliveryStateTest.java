package org.warmhandoff.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.notification.DeliveryStatus;
import org.warmhandoff.notification.delivery.domain.DeliveryState.Failed;
import org.warmhandoff.notification.delivery.domain.DeliveryState.Queued;
import org.warmhandoff.notification.delivery.domain.DeliveryState.Sent;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryStateTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final RandomGenerator NO_JITTER = () -> 0L;
    private static final RetrySchedule SCHEDULE = RetrySchedule.STANDARD_WEBHOOKS;

    private final Queued queued = Queued.first(NOW);

    @Test
    void aNewDeliveryIsDueAtOnce() {
        assertThat(queued).isEqualTo(new Queued(NOW, null));
        assertThat(queued.status()).isEqualTo(DeliveryStatus.QUEUED);
    }

    @Test
    void whatIsHandedOverIsSent() {
        assertThat(after(AttemptResult.handedOver(), 1)).isEqualTo(new Sent());
        assertThat(new Sent().status()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void aFaultThatPassesIsTriedAgainOnSchedule() {
        AttemptResult failure = AttemptResult.failed(FailureCode.SERVER_ERROR);

        assertThat(after(failure, 1)).isEqualTo(new Queued(NOW.plusSeconds(5), FailureCode.SERVER_ERROR));
        assertThat(after(failure, 4)).isEqualTo(new Queued(NOW.plus(Duration.ofHours(2)), FailureCode.SERVER_ERROR));
    }

    @Test
    void afterTheLastAttemptItIsGivenUp() {
        AttemptResult failure = AttemptResult.failed(FailureCode.TIMED_OUT);

        assertThat(after(failure, 9)).isInstanceOf(Queued.class);
        assertThat(after(failure, 10)).isEqualTo(new Failed(FailureCode.TIMED_OUT));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            names = {"MAIL_REFUSED", "GONE", "ADDRESS_NOT_ALLOWED", "RECIPIENT_INACTIVE"})
    void whatCannotSucceedIsGivenUpAtOnce(FailureCode code) {
        assertThat(after(AttemptResult.failed(code), 1)).isEqualTo(new Failed(code));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailureCode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MAIL_REFUSED", "GONE", "ADDRESS_NOT_ALLOWED", "RECIPIENT_INACTIVE"})
    void everythingElseIsTriedAgain(FailureCode code) {
        assertThat(after(AttemptResult.failed(code), 1)).isEqualTo(new Queued(NOW.plusSeconds(5), code));
    }

    @Test
    void onlyAWebhookThatIsGoneEndsItsRecipient() {
        assertThat(FailureCode.values()).filteredOn(FailureCode::endsRecipient).containsExactly(FailureCode.GONE);
    }

    @Test
    void whatWasSentOrGivenUpCanBeQueuedAgain() {
        Instant later = NOW.plusSeconds(60);

        assertThat(new Sent().redelivered(later)).isEqualTo(Queued.first(later));
        assertThat(new Failed(FailureCode.GONE).redelivered(later)).isEqualTo(Queued.first(later));
    }

    private DeliveryState after(AttemptResult result, int attempts) {
        return queued.after(result, attempts, SCHEDULE, NOW, NO_JITTER);
    }
}
