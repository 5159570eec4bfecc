package org.warmhandoff.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.notification.Api;
import org.warmhandoff.notification.LocalPeers;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.WantedNotice;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.Postgres;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class QueueDeliveriesTest {

    @Inject
    QueueDeliveries queueDeliveries;

    @Inject
    Database database;

    private final Postgres tables = Postgres.of("notification");
    private final UUID subject = UUID.randomUUID();

    @Test
    void whoeverAsksForItNothingOfAnExerciseIsQueued() {
        UUID recipient = UUID.fromString(Api.registerMailbox(Api.newTeam(), Api.newAddress(), "en"));

        assertThat(queue(notice(recipient, true))).isZero();
        assertThat(deliveries()).isEmpty();
        assertThat(queue(notice(recipient, false))).isEqualTo(1);
        assertThat(deliveries()).hasSize(1);
    }

    private int queue(WantedNotice notice) {
        return database.inTransaction(transaction -> queueDeliveries.queue(transaction, List.of(notice)));
    }

    private WantedNotice notice(UUID recipient, boolean exercise) {
        return new WantedNotice(
                recipient,
                subject,
                NoticeTemplate.NEW_OUTREACH_TASK,
                Channel.EMAIL,
                exercise,
                new Delivery.Cause(Instant.EPOCH, null));
    }

    private List<String> deliveries() {
        return tables.column(String.class, "SELECT status FROM delivery WHERE subject_id = ?", subject);
    }
}
