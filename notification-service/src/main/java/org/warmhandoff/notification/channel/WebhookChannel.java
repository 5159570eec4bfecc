package org.warmhandoff.notification.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.notification.channel.domain.WebhookAddressRule;
import org.warmhandoff.notification.channel.domain.WebhookSignature;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.WebhookUrl;

/**
 * Webhooks as Standard Webhooks 1.0.0 says. The {@code webhook-id} is the delivery's and stays the same over all attempts; the
 * timestamp and with it the signature are made anew for each.
 */
@ApplicationScoped
public class WebhookChannel implements NoticeChannel {

    private final WebhookHttp http;
    private final WebhookAddressRule addressRule;
    private final InstantSource clock;
    private final Duration timeout;

    WebhookChannel(WebhookHttp http, WebhookConfig config, InstantSource clock) {
        this.http = http;
        this.addressRule = new WebhookAddressRule(config.allowedHosts().orElse(Set.of()));
        this.clock = clock;
        this.timeout = config.timeout();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public AttemptResult deliver(Envelope envelope) {
        WebhookUrl url = ((Destination.Webhook) envelope.destination()).url();
        List<InetAddress> addresses;
        try {
            addresses = List.of(InetAddress.getAllByName(url.host()));
        } catch (UnknownHostException unknown) {
            return AttemptResult.failed(FailureCode.HOST_UNKNOWN);
        }
        if (!addressRule.allows(url.host(), addresses)) {
            return AttemptResult.failed(FailureCode.ADDRESS_NOT_ALLOWED);
        }
        byte[] body = EventJson.write(WebhookBody.of(envelope.notice(), envelope.createdAt()));
        return http.post(url, addresses.get(0), headers(envelope, body), body);
    }

    private Map<String, String> headers(Envelope envelope, byte[] body) {
        String id = envelope.deliveryId().toString();
        Instant now = clock.instant();
        return Map.of(
                "content-type",
                "application/json",
                "user-agent",
                "warm-handoff",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                WebhookSignature.of(envelope.secrets(), id, now, body));
    }
}
