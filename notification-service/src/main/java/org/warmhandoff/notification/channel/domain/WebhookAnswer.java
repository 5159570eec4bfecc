package org.warmhandoff.notification.channel.domain;

import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;

/**
 * What a webhook's answer means (Standard Webhooks 1.0.0, "Deliverability and reliability"): only 2xx is success, 410 ends the
 * webhook, a redirection is a failure, and everything else is tried again on the schedule. That holds for other 4xx too: most
 * are mistakes in the receiver that somebody mends within the hours that the schedule lasts.
 */
public final class WebhookAnswer {

    private static final int GONE = 410;

    private WebhookAnswer() {}

    /** @param status HTTP status */
    public static AttemptResult meaning(int status) {
        return switch (status / 100) {
            case 2 -> AttemptResult.handedOver();
            case 3 -> AttemptResult.failed(FailureCode.REDIRECTED);
            case 4 -> AttemptResult.failed(status == GONE ? FailureCode.GONE : FailureCode.REFUSED);
            default -> AttemptResult.failed(FailureCode.SERVER_ERROR);
        };
    }
}
