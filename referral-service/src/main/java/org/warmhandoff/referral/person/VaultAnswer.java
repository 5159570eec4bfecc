package org.warmhandoff.referral.person;

import org.warmhandoff.contracts.vault.IdentityOnFile;

/** What the vault said. */
sealed interface VaultAnswer {

    /** It knows who the person is. */
    record Known(IdentityOnFile identity) implements VaultAnswer {}

    /** No report tells who the person is. */
    record Nobody() implements VaultAnswer {}

    /** It said nothing that can be used. */
    record Silent(Cause cause) implements VaultAnswer {}

    /** Why there is no answer, for whoever operates the service. */
    enum Cause {
        /** The configuration names no address, or no token file. */
        NOT_CONFIGURED,
        /** The token file cannot be read, or holds no token. */
        NO_TOKEN,
        /** Too many are waiting for it already. */
        TOO_MANY_WAIT,
        /** There was no connection, or it broke. */
        UNREACHABLE,
        /** It took too long. */
        TIMED_OUT,
        /** It does not accept our token, or our request. */
        REFUSED,
        /** It answered with a fault of its own. */
        FAULT,
        /** What came was not what a vault says. */
        UNREADABLE;

        /** Whether it may go better at once. What took too long is tried again too: a process may just have died. */
        boolean isWorthAnotherAttempt() {
            return switch (this) {
                case UNREACHABLE, TIMED_OUT, FAULT -> true;
                case NOT_CONFIGURED, NO_TOKEN, TOO_MANY_WAIT, REFUSED, UNREADABLE -> false;
            };
        }
    }
}
