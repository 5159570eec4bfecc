package org.warmhandoff.referral.need.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What a person may need. The order is that of lists and of the printed card. */
public enum Need implements Coded {
    /** Medication for opioid use disorder: buprenorphine, methadone, naltrexone. */
    MOUD,
    /** Withdrawal management, often called detox. */
    WITHDRAWAL_CARE,
    COUNSELING,
    NALOXONE,
    /** Sterile syringes, test strips and what else makes use safer. */
    SAFER_USE_SUPPLIES,
    WOUND_CARE,
    /** Tests for HIV and hepatitis C. */
    HIV_HCV_TESTING,
    HOUSING,
    FOOD,
    TRANSPORT,
    ID_DOCUMENTS,
    /** Public benefits, health insurance included. */
    BENEFITS,
    LEGAL_HELP,
    WORK,
    EDUCATION,
    FAMILY,
    CHILDCARE,
    /** Mutual aid and recovery communities. */
    RECOVERY_COMMUNITY,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
