package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What outreach workers do: they take what is offered to them or waits in the pool, try by phone first and then in other ways, and in
 * time complete it. About two in five attempts reach somebody, as programs report. Who cannot be reached is tried again, on another
 * channel and at another time of day, before a worker gives up; the service refuses it earlier.
 */
public final class Outreach {

    private static final List<String> KNOWN_PERSON = List.of("phone", "text", "visit", "street");
    private static final List<String> SOMEWHERE = List.of("street", "visit");
    private static final List<String> IN_REACH = List.of("in-reach", "phone", "street");

    /** The first five are what check-ins follow on. */
    private static final List<String> OUTCOMES = List.of(
            "engaged-plan-made",
            "engaged-supplies-only",
            "engaged-wants-later",
            "linked",
            "already-in-services",
            "declined-now",
            "reached-family-only");

    private static final List<String> HOLD_REASONS = List.of("asked-for-later", "in-hospital", "in-custody", "safety");

    /** How many follow-ups a worker has at once. */
    private static final int CASELOAD = 6;

    private static final int LEAST_ATTEMPTS = 3;

    private final Tasks tasks;
    private final InstantSource clock;
    private final Random random;

    public Outreach(Tasks tasks, InstantSource clock, Random random) {
        this.tasks = tasks;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Does what became due while nobody played: after a history was played, or the run stood still, the workers have done nearly
     * all of it in time.
     */
    void catchUp(List<String> workers) throws IOException, InterruptedException {
        for (JsonNode task : tasks.list(workers.get(0), "status=open&overdue=true&limit=100")) {
            if (!isLate(task)) {
                catchUp(workers.get(random.nextInt(workers.size())), task);
            }
        }
    }

    /** One task in twenty is late: the same ones each time. */
    private static boolean isLate(JsonNode task) {
        return Math.floorMod(task.path("followUpId").asText().hashCode(), 20) == 0;
    }

    private void catchUp(String worker, JsonNode task) throws IOException, InterruptedException {
        Instant inTime = Instant.parse(task.path("occurredAt").asText()).plusSeconds(random.nextInt(20 * 3600));
        JsonNode claimed = tasks.move(worker, task, "claim", Map.of()).orElse(task);
        JsonNode tried = attempt(worker, claimed, List.of(), inTime);
        if (random.nextInt(4) > 0) {
            complete(worker, tried);
        }
    }

    /** A worker does one thing. */
    public void move(String worker) throws IOException, InterruptedException {
        List<JsonNode> mine = tasks.list(worker, "assignee=me&status=claimed,in-progress&limit=50");
        if (mine.size() < CASELOAD && (mine.isEmpty() || random.nextBoolean()) && claimOne(worker)) {
            return;
        }
        if (!mine.isEmpty()) {
            // What is due first is at the top, and gets more of the attention.
            workOn(worker, mine.get(random.nextInt(random.nextInt(mine.size()) + 1)));
        }
    }

    private boolean claimOne(String worker) throws IOException, InterruptedException {
        List<JsonNode> offered = tasks.list(worker, "status=open&offeredTo=me&limit=5");
        List<JsonNode> pool = offered.isEmpty() ? tasks.list(worker, "status=open&limit=20") : offered;
        if (pool.isEmpty()) {
            return false;
        }
        tasks.move(worker, pool.get(random.nextInt(pool.size())), "claim", Map.of());
        return true;
    }

    private void workOn(String worker, JsonNode task) throws IOException, InterruptedException {
        List<JsonNode> made = tasks.attempts(worker, task);
        boolean reached = made.stream()
                .anyMatch(one -> !"nobody".equals(one.path("reached").asText()));
        if (reached && random.nextInt(4) > 0) {
            complete(worker, task);
        } else if (random.nextInt(15) == 0) {
            tasks.move(worker, task, "return", Map.of("reason", "workload"));
        } else if (random.nextInt(15) == 0) {
            hold(worker, task);
        } else if (reached
                || made.size() < LEAST_ATTEMPTS
                || tasks.move(worker, task, "complete", Map.of("outcome", "unable-to-contact"))
                        .isEmpty()) {
            attempt(worker, task, made, clock.instant());
        }
    }

    private JsonNode attempt(String worker, JsonNode task, List<JsonNode> made, Instant at)
            throws IOException, InterruptedException {
        int chance = random.nextInt(20);
        return tasks.move(
                        worker,
                        task,
                        "attempts",
                        Map.of(
                                "at",
                                at.toString(),
                                "channel",
                                leastTried(task, made),
                                "reached",
                                chance < 7 ? "person" : chance == 7 ? "network" : "nobody"))
                .orElse(task);
    }

    /** Of the channels that make sense, the one with the fewest attempts: all of them in turn, and the first one first. */
    private static String leastTried(JsonNode task, List<JsonNode> made) {
        Map<String, Long> tried = new HashMap<>(made.stream()
                .collect(Collectors.groupingBy(one -> one.path("channel").asText(), Collectors.counting())));
        Stream<String> channels =
                switch (task.path("approach").asText()) {
                    case "in-reach" -> IN_REACH.stream();
                    case "place-and-time" -> SOMEWHERE.stream();
                    default -> KNOWN_PERSON.stream();
                };
        return channels.min(Comparator.comparing(channel -> tried.getOrDefault(channel, 0L)))
                .orElseThrow();
    }

    private void hold(String worker, JsonNode task) throws IOException, InterruptedException {
        Instant until = clock.instant().plus(Duration.ofHours(12 + random.nextInt(10 * 24)));
        tasks.move(
                worker,
                task,
                "hold",
                Map.of("reason", HOLD_REASONS.get(random.nextInt(HOLD_REASONS.size())), "until", until.toString()));
    }

    /** One in fifty never wants to hear of it again; of the others most agree to be asked again. */
    private void complete(String worker, JsonNode task) throws IOException, InterruptedException {
        if (random.nextInt(50) == 0) {
            tasks.move(worker, task, "complete", Map.of("outcome", "declined-do-not-contact"));
        } else {
            tasks.move(
                    worker,
                    task,
                    "complete",
                    Map.of(
                            "outcome",
                            OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                            "checkIns",
                            random.nextInt(10) < 7));
        }
    }
}
