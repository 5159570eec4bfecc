package org.warmhandoff.notification.channel;

import java.util.Properties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/**
 * Speaks SMTP with the community's mail server. Each mail has a connection of its own: there are few of them, and a connection
 * that was kept may be one that the server has left long ago.
 */
@ApplicationScoped
public class SmtpClient {

    private final MailConfig config;
    private final Session session;

    SmtpClient(MailConfig config) {
        this.config = config;
        this.session = Session.getInstance(properties(config));
    }

    /** An empty message that comes from the configured address. */
    MimeMessage message(String id) throws MessagingException {
        MimeMessage message = new MessageWithId(session, id);
        message.setFrom(config.from());
        return message;
    }

    /** @throws MessagingException when the server has not taken it; {@link MailFailures} tells why */
    void send(MimeMessage message) throws MessagingException {
        message.saveChanges();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static Properties properties(MailConfig config) {
        MailConfig.Encryption encryption = config.encryption();
        String timeout = Long.toString(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(config.username().isPresent()));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == MailConfig.Encryption.TLS));
        properties.setProperty(
                "mail.smtp.starttls.enable",
                Boolean.toString(encryption == MailConfig.Encryption.OPPORTUNISTIC
                        || encryption == MailConfig.Encryption.STARTTLS));
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(encryption == MailConfig.Encryption.STARTTLS));
        // The server has taken the mail by then; how it says good-bye does not matter.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /** The library makes up an id of its own when a message is saved. */
    private static final class MessageWithId extends MimeMessage {

        private final String id;

        MessageWithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
