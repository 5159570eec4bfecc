package org.warmhandoff.contracts.vault;

/** Headers of a request to the vault, besides {@code Purpose}. */
public final class VaultHeaders {

    /** Opaque id of the account in whose name the service asks. */
    public static final String ON_BEHALF_OF = "On-Behalf-Of";

    /** Id of the follow-up for which that account wants to know. */
    public static final String FOLLOW_UP = "Follow-Up";

    private VaultHeaders() {}
}
