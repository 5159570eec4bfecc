package org.warmhandoff.notification.channel;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.notification.Api;
import org.warmhandoff.notification.LocalPeers;
import org.warmhandoff.notification.MailServer;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.message.domain.Language;
import org.warmhandoff.notification.message.domain.NewOutreachTask;
import org.warmhandoff.notification.message.domain.OpaqueId;
import org.warmhandoff.notification.message.domain.TaskPages;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.EmailAddress;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class EmailChannelTest {

    /** More than mails are sent at once. */
    private static final int MANY = 12;

    @RegisterExtension
    static final MailServer mail = new MailServer();

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @Inject
    EmailChannel channel;

    private final String address = Api.newAddress();

    @Test
    void aMailIsHandedOver() throws Exception {
        Envelope envelope = envelope();

        assertThat(channel.deliver(envelope)).isEqualTo(AttemptResult.handedOver());

        assertThat(mail.mailsTo(address)).singleElement().satisfies(message -> {
            assertThat(message.getMessageID()).isEqualTo("<" + envelope.deliveryId() + "@warm-handoff.example>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("Content-Language")).containsExactly("es");
            assertThat(message.getFrom()[0]).hasToString("outreach@warm-handoff.example");
        });
    }

    @Test
    void aServerThatRefusesForGoodIsBelieved() {
        mail.refuses("550 5.1.1 no " + address + " here");

        assertThat(channel.deliver(envelope())).isEqualTo(AttemptResult.failed(FailureCode.MAIL_REFUSED));
    }

    @Test
    void aServerThatRefusesForNowIsTriedAgain() {
        mail.refuses("451 4.3.0 later");

        assertThat(channel.deliver(envelope())).isEqualTo(AttemptResult.failed(FailureCode.MAIL_REFUSED_FOR_NOW));
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        mail.down();

        assertThat(channel.deliver(envelope())).isEqualTo(AttemptResult.failed(FailureCode.CONNECTION_FAILED));
    }

    @Test
    void connectionsThatHangDoNotKeepTheNextMailBack() throws Exception {
        mail.hangs();
        ExecutorService threads = Executors.newFixedThreadPool(MANY);
        List<CompletableFuture<AttemptResult>> hanging = IntStream.range(0, MANY)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> channel.deliver(envelope()), threads))
                .toList();
        for (CompletableFuture<AttemptResult> one : hanging) {
            assertThat(one.get()).isEqualTo(AttemptResult.failed(FailureCode.TIMED_OUT));
        }
        threads.shutdown();
        mail.upBesidesWhatHangs();

        assertThat(channel.deliver(envelope())).isEqualTo(AttemptResult.handedOver());
    }

    @Test
    void noLogTellsAnAddress() {
        mail.refuses("550 5.1.1 no " + address + " here");
        channel.deliver(envelope());
        mail.down();
        channel.deliver(envelope());

        assertThat(log.lines()).noneMatch(line -> line.contains(address));
    }

    private Envelope envelope() {
        OpaqueId id = new OpaqueId(UUID.randomUUID());
        return new Envelope(
                UUID.randomUUID(),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                new NewOutreachTask(id, new TaskPages(URI.create("https://outreach.example/tasks/")).linkTo(id)),
                new Destination.Mailbox(EmailAddress.parse(address).orElseThrow(), Language.ES),
                List.of());
    }
}
