package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import org.warmhandoff.referral.followup.domain.TimerSettings;
import org.warmhandoff.referral.followup.domain.UnreachedRule;

/** How soon outreach must come in this program. Changes apply to new follow-ups and to those that change. */
@ConfigMapping(prefix = "warm-handoff.follow-up")
public interface FollowUpConfig {

    /** From the overdose to when the first attempt is due. */
    @WithDefault("24h")
    Duration firstAttemptWithin();

    /** From the overdose to when a missing first attempt counts against the service. */
    @WithDefault("72h")
    Duration breachAfter();

    /** The community's time zone, in which a time of day is meant. */
    @WithDefault("America/New_York")
    ZoneId timeZone();

    /** Days after support began on which a worker asks how the person is, where they agreed to it. */
    @WithDefault("7,30,90")
    List<Integer> checkInDays();

    Timers timers();

    Unreached unreached();

    Assignment assignment();

    /** What nobody is asked beyond. */
    interface Assignment {

        /** So many people with whom a worker has worked died lately, and nothing more is offered to them. */
        @WithDefault("1")
        int deaths();

        /** How long a death is lately. */
        @WithDefault("14d")
        Duration grief();
    }

    /** How long a follow-up may wait before something happens by itself. */
    interface Timers {

        /** How often each replica looks whether something is due. */
        @WithDefault("5s")
        Duration lookEvery();

        /** In the pool before its workers are reminded. */
        @WithDefault("4h")
        Duration remindPoolAfter();

        /** In the pool or in triage before the team's lead is told. */
        @WithDefault("8h")
        Duration tellLeadAfter();

        /** In the pool or in triage before the coordinator is told. */
        @WithDefault("24h")
        Duration tellCoordinatorAfter();

        /** Claimed without an attempt before it goes back to the pool. */
        @WithDefault("24h")
        Duration takeBackAfter();

        /** Offered to a worker before it is offered to another. */
        @WithDefault("2h")
        Duration offerStandsFor();

        default TimerSettings settings() {
            return new TimerSettings(
                    remindPoolAfter(), tellLeadAfter(), tellCoordinatorAfter(), takeBackAfter(), offerStandsFor());
        }
    }

    /** How much must have been tried before a follow-up can end with nobody reached. */
    interface Unreached {

        @WithDefault("3")
        int attempts();

        @WithDefault("2")
        int channels();

        @WithDefault("2")
        int timeBands();

        /** Only attempts of this last time count. */
        @WithDefault("14d")
        Duration lately();

        default UnreachedRule rule() {
            return new UnreachedRule(attempts(), channels(), timeBands(), lately());
        }
    }
}
