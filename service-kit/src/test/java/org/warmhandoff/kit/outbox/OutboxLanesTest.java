package org.warmhandoff.kit.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "kit"))
class OutboxLanesTest {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration RENEW_EVERY = Duration.ofSeconds(1);

    @Inject
    Database database;

    private final OutboxLanes one = new OutboxLanes(UUID.randomUUID(), LEASE, RENEW_EVERY);
    private final OutboxLanes other = new OutboxLanes(UUID.randomUUID(), LEASE, RENEW_EVERY);

    @Test
    void aRelayThatIsAloneHoldsEveryLane() {
        amongFreeLanes(transaction -> assertThat(one.hold(transaction)).hasSize(16));
    }

    @Test
    void twoRelaysShareTheLanesAndNeverHoldTheSameOne() {
        amongFreeLanes(transaction -> {
            one.hold(transaction);
            other.hold(transaction);
            List<Integer> first = one.hold(transaction);
            List<Integer> second = other.hold(transaction);

            assertThat(first).hasSize(8);
            assertThat(second).hasSize(8);
            Set<Integer> both = new HashSet<>(first);
            both.addAll(second);
            assertThat(both).hasSize(16);
        });
    }

    @Test
    void aLaneThatIsHeldCannotBeTaken() {
        amongFreeLanes(transaction -> {
            one.hold(transaction);

            assertThat(other.hold(transaction)).isEmpty();
        });
    }

    @Test
    void theLanesOfADeadRelayAreTakenWhenItsLeaseEnds() {
        amongFreeLanes(transaction -> {
            one.hold(transaction);
            transaction.execute("UPDATE outbox_lane SET lease_until = now() - interval '1 second'");
            transaction.execute("UPDATE outbox_relay SET seen_until = now() - interval '1 second'");

            assertThat(other.hold(transaction)).hasSize(16);
        });
    }

    @Test
    void aRelayThatStopsGivesItsLanesBackAtOnce() {
        amongFreeLanes(transaction -> {
            one.hold(transaction);
            one.release(transaction);

            assertThat(other.hold(transaction)).hasSize(16);
        });
    }

    /** In a transaction that is rolled back, so that the service's own relay keeps its lanes. */
    private void amongFreeLanes(Consumer<Handle> test) {
        database.read(handle -> {
            handle.begin();
            try {
                handle.execute("LOCK TABLE outbox_relay, outbox_lane IN ACCESS EXCLUSIVE MODE");
                handle.execute("UPDATE outbox_lane SET owner = NULL, lease_until = '-infinity'");
                handle.execute("DELETE FROM outbox_relay");
                test.accept(handle);
            } finally {
                handle.rollback();
            }
            return true;
        });
    }
}
