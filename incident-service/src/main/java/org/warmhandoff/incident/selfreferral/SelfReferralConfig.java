package org.warmhandoff.incident.selfreferral;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the door for whoever asks for support. */
@ConfigMapping(prefix = "warm-handoff.self-referral")
interface SelfReferralConfig {

    /** Whether it is open: a program opens it once somebody answers. */
    @WithDefault("false")
    boolean enabled();

    /** The agency as whose reports the requests are kept. */
    @WithDefault("self-referral")
    String agency();

    /** How many requests one sender may make within {@link #window()}. A shelter's computer has many people before it. */
    @WithDefault("10")
    int perSender();

    /** How many requests all senders may make within {@link #window()}, in each replica. */
    @WithDefault("200")
    int inAll();

    @WithDefault("1h")
    Duration window();
}
