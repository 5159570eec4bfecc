package org.warmhandoff.notification.channel;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of e-mail. The defaults are those of the local run. */
@ConfigMapping(prefix = "warm-handoff.mail")
public interface MailConfig {

    /** How the connection to the server is encrypted. */
    enum Encryption {
        /** Not at all. */
        NONE,
        /** By STARTTLS when the server offers it. */
        OPPORTUNISTIC,
        /** By STARTTLS, or nothing is sent. */
        STARTTLS,
        /** From the first byte on, as on port 465. */
        TLS
    }

    @WithDefault("localhost")
    String host();

    @WithDefault("3025")
    int port();

    /** Address that the mails come from. */
    @WithDefault("outreach@warm-handoff.example")
    String from();

    @WithDefault("opportunistic")
    Encryption encryption();

    /** Account at the server; without one there is no login. */
    Optional<String> username();

    Optional<String> password();

    /** How long to wait for the connection, and for each answer of the server. */
    @WithDefault("15s")
    Duration timeout();
}
