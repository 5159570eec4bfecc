package org.warmhandoff.referral.handoff.domain;

import org.warmhandoff.referral.worker.domain.Worker;

/**
 * Who acts on a hand-off.
 *
 * @param agency of their token
 * @param sends true for whoever offered it, has the follow-up or leads, in the agency that offered it
 * @param receives true for everybody of the receiving agency
 */
public record Party(Worker worker, String agency, boolean sends, boolean receives) {

    void requireReceives() {
        if (!receives) {
            throw new HandOffRefusedException(HandOffRefusal.FOR_RECEIVING_AGENCY);
        }
    }

    void requireSends() {
        if (!sends) {
            throw new HandOffRefusedException(HandOffRefusal.FOR_WORKER_OR_LEAD);
        }
    }

    void requireEither() {
        if (!receives) {
            requireSends();
        }
    }

    /** Of an arrival. The agency's own word is the stronger one. */
    Confirmation confirmation() {
        return receives ? Confirmation.RECEIVING_AGENCY : Confirmation.WORKER;
    }
}
