package org.warmhandoff.referral.followup.domain;

import java.util.Set;

/**
 * What is known of how the person of a follow-up may be contacted, before an attempt.
 *
 * @param hasNumber the vault holds a phone number
 * @param consents the person said that outreach may go on
 * @param isForTheFamily the follow-up is support for a bereaved family
 * @param triedOn channels on which an attempt was made
 */
public record ContactOnFile(
        boolean hasNumber,
        boolean consents,
        boolean isForTheFamily,
        Set<AttemptChannel> triedOn,
        ContactWishes wishes) {

    public ContactOnFile {
        triedOn = Set.copyOf(triedOn);
    }
}
