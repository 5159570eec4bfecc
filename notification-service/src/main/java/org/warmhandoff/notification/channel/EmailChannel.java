package org.warmhandoff.notification.channel;

import java.time.Duration;
import java.util.Date;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

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

    private static final String CHARSET = "UTF-8";

    private final SmtpClient smtp;
    private final String domain;
    private final Duration timeout;

    EmailChannel(SmtpClient smtp, MailConfig config) {
        this.smtp = smtp;
        this.domain = config.from()
                .substring(config.from().lastIndexOf('@') + 1)
                .replace(">", "")
                .strip();
        this.timeout = config.timeout();
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
        try {
            MimeMessage mail = smtp.message("<" + envelope.deliveryId() + "@" + domain + ">");
            mail.setRecipients(Message.RecipientType.TO, mailbox.address().value());
            mail.setSubject(text.subject(), CHARSET);
            mail.setText(text.body(), CHARSET);
            mail.setSentDate(Date.from(envelope.createdAt()));
            mail.setHeader("Content-Language", mailbox.language().code());
            // RFC 3834: nobody's absence note should answer.
            mail.setHeader("Auto-Submitted", "auto-generated");
            smtp.send(mail);
            return AttemptResult.handedOver();
        } catch (MessagingException | RuntimeException failure) {
            FailureCode code = MailFailures.code(failure);
            if (code == FailureCode.INTERNAL_FAULT) {
                LOG.error("email.fault", failure, LogField.id("delivery", envelope.deliveryId()));
            }
            return AttemptResult.failed(code);
        }
    }
}
