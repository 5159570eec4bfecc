package org.warmhandoff.notification.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.kit.database.DatabaseFailure;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.notification.channel.NoticeChannel;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;

/** Makes one attempt at a delivery: hands the notice over outside any transaction, then has what came of it recorded. */
@ApplicationScoped
public class SendDelivery {

    private static final EventLog LOG = EventLog.of(SendDelivery.class);

    private final PrepareEnvelope prepareEnvelope;
    private final RecordAttempt recordAttempt;
    private final DispatchConfig config;
    private final InstantSource clock;

    SendDelivery(
            PrepareEnvelope prepareEnvelope, RecordAttempt recordAttempt, DispatchConfig config, InstantSource clock) {
        this.prepareEnvelope = prepareEnvelope;
        this.recordAttempt = recordAttempt;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Tries to hand the notice over, and returns when the result is recorded. Without a database there is no attempt, and
     * the delivery is taken up again when its lease ends.
     */
    void send(NoticeChannel channel, Claim claim) throws InterruptedException {
        long leaseEnd = System.nanoTime() + config.lease().toNanos();
        AttemptResult result;
        try {
            result = attempt(channel, claim);
        } catch (RuntimeException failure) {
            if (DatabaseFailure.isTransient(failure)) {
                LOG.warn("delivery.not-attempted", failure, LogField.id("delivery", claim.deliveryId()));
                return;
            }
            LOG.error("delivery.fault", failure, LogField.id("delivery", claim.deliveryId()));
            result = AttemptResult.failed(FailureCode.INTERNAL_FAULT);
        }
        record(claim, result, clock.instant(), leaseEnd);
    }

    private AttemptResult attempt(NoticeChannel channel, Claim claim) {
        return prepareEnvelope
                .prepare(claim)
                .map(channel::deliver)
                .orElseGet(() -> AttemptResult.failed(FailureCode.RECIPIENT_INACTIVE));
    }

    /** A result that is not recorded means a second attempt, so a database that is away is waited for. */
    private void record(Claim claim, AttemptResult result, Instant attemptedAt, long leaseEnd)
            throws InterruptedException {
        while (true) {
            try {
                recordAttempt.record(claim, result, attemptedAt);
                return;
            } catch (RuntimeException failure) {
                LOG.warn("delivery.result-not-recorded", failure, LogField.id("delivery", claim.deliveryId()));
                if (!DatabaseFailure.isTransient(failure) || System.nanoTime() - leaseEnd > 0) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(config.pauseAfterFailure().toMillis());
        }
    }
}
