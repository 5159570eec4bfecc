package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.util.List;

/** What is measured of follow-ups: with 100,000 open tasks, and twenty workers in each of four teams to whom they may be offered. */
final class FollowUpFigures {

    private static final List<String> TEAMS =
            List.of("millbrook-central", "lantern-peers", "fairhaven", "kettle-creek");
    private static final int WORKERS = 20;

    /** Tells of a figure when it is there. */
    interface Progress {
        List<Figure> take(String name, Main.Measurement measurement) throws Exception;
    }

    private FollowUpFigures() {}

    static void measure(Target target, Progress progress) throws Exception {
        register(target);
        FollowUpTables tables = new FollowUpTables(target);
        try (Paused others = Paused.of(target, "incident", "analytics", "notification")) {
            tables.fill();
            tables.copy();
            EventToTask events = new EventToTask(target);
            progress.take("event to task", events::first);
            progress.take("worklist", () -> new WorklistPages(target).measure());
            progress.take("timers", () -> new TimerSweep(target, tables).measure());
            progress.take("claims", () -> new Claims(target, tables).measure());
            progress.take("event to task once more", events::again);
        }
    }

    private static void register(Target target) throws IOException {
        try (HttpConnection http = new HttpConnection(target.service("referral"), target.token("admin"))) {
            for (String team : TEAMS) {
                for (int number = 1; number <= WORKERS; number++) {
                    HttpConnection.Answer answer = http.put(
                            "/v1/workers/" + team + "-" + number,
                            "{\"teams\": [\"" + team + "\"], \"role\": \"peer\", \"languages\": [\"en\"]}");
                    if (answer.status() >= 300) {
                        throw new IOException("status " + answer.status() + ": " + answer.body());
                    }
                }
            }
        }
    }
}
