package org.warmhandoff.referral.followup.domain;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.StatusReason;

/** What triage finds about a follow-up. The gravest comes first. */
public enum TriageFinding implements Coded {
    /** The person said that nobody should contact them. Nobody is told of the task. */
    DO_NOT_CONTACT(Effect.END, StatusReason.DO_NOT_CONTACT),
    /** A crisis line comes first, and a lead decides who goes. */
    SUSPECTED_SELF_HARM(Effect.HOLD, StatusReason.SUSPECTED_SELF_HARM),
    /** Who may speak with a minor, and with whom else, is for a lead to say. */
    MINOR(Effect.HOLD, StatusReason.MINOR),
    /** It may be an overdose that is followed up already: whoever reviews links is asked, and a lead may let it go on before that. */
    SUSPECTED_DUPLICATE(Effect.HOLD, StatusReason.SUSPECTED_DUPLICATE),
    /** The person had another overdose less than 30 days before. */
    REPEAT_OVERDOSE(Effect.TELL, null),
    /** No team covers the place: a coordinator transfers it. */
    OUTSIDE_AREA(Effect.TELL, null),
    /** Outreach goes to the hospital. */
    IN_HOSPITAL(Effect.TELL, null),
    /** Outreach goes to where the person is held. */
    IN_CUSTODY(Effect.TELL, null),
    /** Nobody knows who it is: outreach goes to the place, around the same time of day. */
    UNKNOWN_IDENTITY(Effect.TELL, null);

    /** What follows from a finding. */
    public enum Effect {
        /** The follow-up ends before anybody is told. */
        END,
        /** It waits for a lead. */
        HOLD,
        /** It goes to the pool, and says so. */
        TELL
    }

    private final Effect effect;
    private final @Nullable StatusReason statusReason;

    TriageFinding(Effect effect, @Nullable StatusReason statusReason) {
        this.effect = effect;
        this.statusReason = statusReason;
    }

    public Effect effect() {
        return effect;
    }

    Optional<StatusReason> statusReason() {
        return Optional.ofNullable(statusReason);
    }

    static TriageFinding of(StatusReason reason) {
        return Arrays.stream(values())
                .filter(finding -> finding.statusReason == reason)
                .findFirst()
                .orElseThrow();
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
