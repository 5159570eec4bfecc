package org.warmhandoff.referral.consent.domain;

import org.jspecify.annotations.Nullable;

/**
 * What exactly a person agrees to.
 *
 * @param agency code of the one agency of a hand-off; null for any other scope
 */
public record ConsentTo(ConsentScope scope, @Nullable String agency) {

    public static final ConsentTo OUTREACH_CONTACT = new ConsentTo(ConsentScope.OUTREACH_CONTACT, null);
    public static final ConsentTo CHECK_INS = new ConsentTo(ConsentScope.CHECK_INS, null);

    public ConsentTo {
        if ((agency != null) != (scope == ConsentScope.HAND_OFF)) {
            throw new IllegalArgumentException("a hand-off is to one agency, and nothing else is to any");
        }
    }

    public static ConsentTo handOffTo(String agency) {
        return new ConsentTo(ConsentScope.HAND_OFF, agency);
    }
}
