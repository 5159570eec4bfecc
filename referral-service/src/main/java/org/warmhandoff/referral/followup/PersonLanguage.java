package org.warmhandoff.referral.followup;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.followup.domain.FollowUp;

/** Which language the person of a follow-up wants to speak, for whoever hands them on. Nothing else of their wishes. */
@ApplicationScoped
public class PersonLanguage {

    private final ContactWishStore wishes;

    PersonLanguage(ContactWishStore wishes) {
        this.wishes = wishes;
    }

    /** BCP 47; null when nobody has said. */
    public @Nullable String of(Handle handle, FollowUp followUp) {
        return wishes.of(handle, followUp).by().language();
    }
}
