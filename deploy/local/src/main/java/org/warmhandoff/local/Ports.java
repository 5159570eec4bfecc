package org.warmhandoff.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every port of the run, as a distance from one base. */
public record Ports(int base) {

    /** @throws RunFailure when the base leaves the range of ports */
    public Ports {
        if (base < 1024 || base > 65500) {
            throw new RunFailure("--port-base must be from 1024 to 65500.");
        }
    }

    public int incident() {
        return base + 1;
    }

    public int referral() {
        return base + 2;
    }

    public int analytics() {
        return base + 3;
    }

    public int notification() {
        return base + 4;
    }

    public int mailPage() {
        return base + 5;
    }

    public int smtp() {
        return base + 6;
    }

    public int postgres() {
        return base + 7;
    }

    public int kafka() {
        return base + 8;
    }

    public int kafkaController() {
        return base + 9;
    }

    /** @throws RunFailure that names the first port that is taken, and what wanted it */
    public void requireFree() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("the incident service", incident());
        wanted.put("the referral service", referral());
        wanted.put("the analytics service", analytics());
        wanted.put("the notification service", notification());
        wanted.put("the mail page", mailPage());
        wanted.put("the mail sink", smtp());
        wanted.put("PostgreSQL", postgres());
        wanted.put("Kafka", kafka());
        wanted.put("Kafka's controller", kafkaController());
        wanted.forEach(Ports::requireFree);
    }

    private static void requireFree(String what, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.getLocalPort();
        } catch (IOException taken) {
            throw new RunFailure("Port " + port + ", which " + what + " needs, is taken."
                    + " Stop what listens there, or shift all ports with --port-base, for example --port-base 18080.");
        }
    }
}
