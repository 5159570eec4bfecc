package org.warmhandoff.notification.recipient.domain;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.notification.message.domain.Language;

/** Where a recipient can be reached. */
public sealed interface Destination {

    Channel channel();

    /**
     * A mailbox.
     *
     * @param language of what is written there
     */
    record Mailbox(EmailAddress address, Language language) implements Destination {

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }
    }

    /** A webhook, which reads JSON and not a language. */
    record Webhook(WebhookUrl url) implements Destination {

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }
    }
}
