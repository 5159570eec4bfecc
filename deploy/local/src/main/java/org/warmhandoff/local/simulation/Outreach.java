package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.city.Api;

/**
 * Workers who take a task from the pool, try, and in time complete it: about two attempts a task, of which a bit more than
 * a third reach the person, as programs report. What is overdue comes first: after a history was played, or the run stood
 * still, the workers have done nearly all of it by the time it was due.
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

    /** The overdue work of a few days, or one worker does one thing. */
    void move() throws IOException, InterruptedException {
        String worker = anyWorker();
        JsonNode overdue = referral.get(worker, "/v1/follow-ups?status=open&overdue=true&limit=100")
                .body()
                .path("items");
        for (JsonNode task : overdue) {
            if (!isLate(task)) {
                catchUp(anyWorker(), task);
            }
        }
        moveOne(worker);
    }

    /** One task in twenty is late: the same ones each time. */
    private static boolean isLate(JsonNode task) {
        return Math.floorMod(task.path("followUpId").asText().hashCode(), 20) == 0;
    }

    private void catchUp(String worker, JsonNode task) throws IOException, InterruptedException {
        JsonNode claimed = act(worker, task, "claim", Map.of());
        Instant inTime = Instant.parse(task.path("occurredAt").asText()).plusSeconds(random.nextInt(20 * 3600));
        JsonNode tried = attempt(worker, claimed, inTime);
        if (random.nextInt(4) > 0) {
            complete(worker, tried);
        }
    }

    private void moveOne(String worker) throws IOException, InterruptedException {
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
            complete(worker, task);
        } else if (random.nextInt(12) == 0) {
            act(worker, task, "return", Map.of("reason", "workload"));
        } else {
            attempt(worker, task, clock.instant());
        }
    }

    private JsonNode attempt(String worker, JsonNode task, Instant at) throws IOException, InterruptedException {
        return act(
                worker,
                task,
                "attempts",
                Map.of(
                        "at", at.toString(),
                        "channel", CHANNELS.get(random.nextInt(CHANNELS.size())),
                        "reached", random.nextInt(5) < 2 ? "person" : "nobody"));
    }

    private void complete(String worker, JsonNode task) throws IOException, InterruptedException {
        act(worker, task, "complete", Map.of("outcome", OUTCOMES.get(random.nextInt(OUTCOMES.size()))));
    }

    private String anyWorker() {
        return workers.get(random.nextInt(workers.size()));
    }

    /** The task as it stands then. One that somebody else has moved meanwhile stays as it was seen. */
    private JsonNode act(String worker, JsonNode task, String action, Map<String, Object> body)
            throws IOException, InterruptedException {
        Api.Answer answer = referral.send(
                worker,
                "POST",
                "/v1/follow-ups/" + task.path("followUpId").asText() + "/" + action,
                body.isEmpty() ? "" : body,
                Map.of("If-Match", "\"" + task.path("version").asLong() + "\""));
        return answer.isSuccess() ? answer.body() : task;
    }
}
