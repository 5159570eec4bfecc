package org.warmhandoff.referral.consent;

import java.time.Duration;
import java.util.Map;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.referral.consent.domain.ConsentPeriods;
import org.warmhandoff.referral.consent.domain.ConsentScope;

/** How long a consent stands when the person says nothing else. Changes apply to what is given from then on. */
@ConfigMapping(prefix = "warm-handoff.consent")
public interface ConsentConfig {

    @WithDefault("365d")
    Duration outreachContact();

    /** Longer than the last check-in is off. */
    @WithDefault("120d")
    Duration checkIns();

    @WithDefault("90d")
    Duration handOff();

    @WithDefault("365d")
    Duration messages();

    default ConsentPeriods periods() {
        return new ConsentPeriods(Map.of(
                ConsentScope.OUTREACH_CONTACT,
                outreachContact(),
                ConsentScope.CHECK_INS,
                checkIns(),
                ConsentScope.HAND_OFF,
                handOff(),
                ConsentScope.MESSAGES,
                messages()));
    }
}
