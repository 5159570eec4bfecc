package org.warmhandoff.local;

import java.util.Map;
import java.util.Objects;

/** What a newcomer is told once everything runs. */
final class Welcome {

    private final Terminal terminal;
    private final LocalServices local;
    private final Ports ports;
    private final DataDirectory data;

    Welcome(Terminal terminal, LocalServices local, Ports ports, DataDirectory data) {
        this.terminal = terminal;
        this.local = local;
        this.ports = ports;
        this.data = data;
    }

    void show(Map<String, String> tokens, boolean simulated) {
        terminal.heading("Warm Handoff is ready.");
        terminal.say("  Live page      " + local.url(ports.analytics()) + "/#token="
                + Objects.requireNonNull(tokens.get("analyst")));
        terminal.say("  Report form    " + local.url(ports.incident()) + "/report/#token="
                + Objects.requireNonNull(tokens.get("ems")));
        terminal.say("  Ask page       " + local.url(ports.incident()) + "/ask/");
        terminal.say("  Worklist       " + local.url(ports.referral()) + "/worklist/#token="
                + Objects.requireNonNull(tokens.get("worker")));
        terminal.say("  Lead's list    " + local.url(ports.referral()) + "/worklist/#token="
                + Objects.requireNonNull(tokens.get("lead")));
        terminal.say("  Resource card  " + local.url(ports.referral()) + "/cards/lantern-district");
        terminal.say("  Mail sink      " + local.url(ports.mailPage()));
        terminal.say("  Incident API   " + local.url(ports.incident()) + "/q/swagger-ui");
        terminal.say("  Referral API   " + local.url(ports.referral()) + "/q/swagger-ui");
        terminal.say("  Analytics API  " + local.url(ports.analytics()) + "/q/swagger-ui");
        terminal.say("  Notices API    " + local.url(ports.notification()) + "/q/swagger-ui");
        terminal.say("  Kafka          127.0.0.1:" + ports.kafka());
        terminal.say("  Everything     " + data.endpoints());
        terminal.heading("A token for each role:");
        tokens.forEach((name, token) -> terminal.say("  " + name + " " + token));
        terminal.heading(
                simulated ? "The simulated city plays on. Ctrl-C stops all of it." : "Ctrl-C stops all of it.");
    }
}
