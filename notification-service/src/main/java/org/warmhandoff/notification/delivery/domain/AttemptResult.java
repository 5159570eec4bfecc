package org.warmhandoff.notification.delivery.domain;

/** What came of one attempt to hand a notice over. */
public sealed interface AttemptResult {

    /** The mail server or the webhook has taken it. */
    record HandedOver() implements AttemptResult {}

    /** It was not taken, or nobody knows whether it was. */
    record NotHandedOver(FailureCode code) implements AttemptResult {}

    static AttemptResult handedOver() {
        return new HandedOver();
    }

    static AttemptResult failed(FailureCode code) {
        return new NotHandedOver(code);
    }
}
