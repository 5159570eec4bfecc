package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.city.Api;

/**
 * Workers who take a task from the pool, try, and in time complete it: about two attempts a task, of which a bit more than
 * a third reach the person, as programs report.
 */
final class Outreach {

    private static final List<String> CHANNELS = List.of("phone", "text", "visit", "street");
    private static final List<String> OUTCOMES = List.of(
            "engaged-plan-made",
            "engaged-supplies-only",
            "engaged-wants-later",
            "linked",
            "declined-now",
            "unable-to-contact");

    private final Api referral;
    private final List<String> workers;
    private final InstantSource clock;
    private final Random random;

    Outreach(Api referral, List<String> workers, InstantSource clock, Random random) {
        this.referral = referral;
        this.workers = workers;
        this.clock = clock;
        this.random = random;
    }

    /** One worker does one thing. */
    void move() throws IOException, InterruptedException {
        String worker = workers.get(random.nextInt(workers.size()));
        JsonNode mine = referral.get(worker, "/v1/follow-ups?assignee=me&status=claimed,in-progress&limit=50")
                .body()
                .path("items");
        if (mine.size() < 6) {
            JsonNode pool = referral.get(worker, "/v1/follow-ups?status=open&limit=20")
                    .body()
                    .path("items");
            if (!pool.isEmpty()) {
                act(worker, pool.get(random.nextInt(pool.size())), "claim", Map.of());
            }
        } else {
            workOn(worker, mine.get(random.nextInt(mine.size())));
        }
    }

    private void workOn(String worker, JsonNode task) throws IOException, InterruptedException {
        if (task.path("attempts").asInt() > 0 && random.nextInt(2) == 0) {
            act(worker, task, "complete", Map.of("outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size()))));
        } else if (random.nextInt(12) == 0) {
            act(worker, task, "return", Map.of("reason", "workload"));
        } else {
            act(
                    worker,
                    task,
                    "attempts",
                    Map.of(
                            "at", clock.instant().toString(),
                            "channel", CHANNELS.get(random.nextInt(CHANNELS.size())),
                            "reached", random.nextInt(5) < 2 ? "person" : "nobody"));
        }
    }

    private void act(String worker, JsonNode task, String action, Map<String, Object> body)
            throws IOException, InterruptedException {
        referral.send(
                worker,
                "POST",
                "/v1/follow-ups/" + task.path("followUpId").asText() + "/" + action,
                body.isEmpty() ? "" : body,
                Map.of("If-Match", "\"" + task.path("version").asLong() + "\""));
    }
}
