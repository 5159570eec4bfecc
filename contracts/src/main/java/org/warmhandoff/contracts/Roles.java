package org.warmhandoff.contracts;

/**
 * What a token's {@code groups} claim may hold. A role says what an account may do; the {@code agency} claim says for whom.
 *
 * <p>Police accounts are reporters and nothing else: they can give data and cannot get people or tasks back.
 */
public final class Roles {

    /** A partner system: sends, corrects, withdraws and reads back its own agency's reports. */
    public static final String REPORTER = "reporter";
    /** A peer or outreach worker: works on follow-ups. */
    public static final String OUTREACH_WORKER = "outreach-worker";
    /** Leads a team of outreach workers. */
    public static final String TEAM_LEAD = "team-lead";
    /** Runs outreach across teams. */
    public static final String COORDINATOR = "coordinator";
    /** Reads exact counts, under an agreement. */
    public static final String ANALYST = "analyst";
    /** Reads released counts of an agency that is known and holds no agreement about exact ones. */
    public static final String PARTNER = "partner";
    /** Keeps boundaries and the quality of the data. */
    public static final String DATA_STEWARD = "data-steward";
    /** Reads who did what. */
    public static final String AUDITOR = "auditor";
    /** Sets up teams, recipients and areas; reads no person. */
    public static final String ADMINISTRATOR = "administrator";

    /**
     * A service that asks the vault who a person is, in the name of a worker whose claim it has checked. Held by referral-service
     * alone: no account of a human being has it.
     */
    public static final String VAULT_READER = "vault-reader";

    private Roles() {}
}
