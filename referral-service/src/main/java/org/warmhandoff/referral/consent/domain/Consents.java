package org.warmhandoff.referral.consent.domain;

import java.time.Instant;
import java.util.List;

/** Everything that one person was asked and has agreed to, in any follow-up of theirs, also what is over. */
public record Consents(List<Consent> all) {

    public static final Consents NONE = new Consents(List.of());

    public Consents {
        all = List.copyOf(all);
    }

    /** True when they agree to this now: a consent that was taken back or has run out is none. */
    public boolean stand(ConsentTo to, Instant now) {
        return all.stream().anyMatch(one -> one.to().equals(to) && one.standsAt(now));
    }

    /** True when they have agreed to this once, whether or not it still stands. */
    public boolean wereGiven(ConsentTo to) {
        return all.stream().anyMatch(one -> one.to().equals(to));
    }

    public List<Consent> standing(Instant now) {
        return all.stream().filter(one -> one.standsAt(now)).toList();
    }
}
