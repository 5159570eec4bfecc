package org.warmhandoff.referral.handoff.domain;

/** Something cannot be done with a hand-off. */
public final class HandOffRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HandOffRefusal refusal;

    HandOffRefusedException(HandOffRefusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public HandOffRefusal refusal() {
        return refusal;
    }
}
