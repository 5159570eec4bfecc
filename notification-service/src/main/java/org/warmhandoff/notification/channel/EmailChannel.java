package org.warmhandoff.notification.channel;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.message.domain.NoticeText;
import org.warmhandoff.notification.recipient.domain.Destination;

/**
 * E-mail over SMTP, as plain text. A mail keeps its {@code Message-ID} over all attempts, so that a mail system that has it
 * already can drop the second one; not all do.
 */
@ApplicationScoped
public class EmailChannel implements NoticeChannel {

    private static final EventLog LOG = EventLog.of(EmailChannel.class);

    private final Mailer mailer;
    private final String domain;
    private final Duration timeout;

    EmailChannel(
            Mailer mailer,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration timeout) {
        this.mailer = mailer;
        this.domain = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
        this.timeout = timeout;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public AttemptResult deliver(Envelope envelope) {
        Destination.Mailbox mailbox = (Destination.Mailbox) envelope.destination();
        NoticeText text = envelope.notice().in(mailbox.language());
        Mail mail = Mail.withText(mailbox.address().value(), text.subject(), text.body())
                .addHeader("Message-ID", "<" + envelope.deliveryId() + "@" + domain + ">")
                .addHeader("Content-Language", mailbox.language().code())
                // RFC 3834: nobody's absence note should answer.
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail);
            return AttemptResult.handedOver();
        } catch (RuntimeException failure) {
            FailureCode code = MailFailures.code(failure);
            if (code == FailureCode.INTERNAL_FAULT) {
                LOG.error("email.fault", failure, LogField.id("delivery", envelope.deliveryId()));
            }
            return AttemptResult.failed(code);
        }
    }
}
