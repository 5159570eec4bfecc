package org.warmhandoff.local.play;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.city.Api;
import org.warmhandoff.local.simulation.Tasks;

/**
 * The follow-ups behind several replicas, as a load balancer would offer them: each call goes to the next one, and one that gets no
 * answer is made again elsewhere, with the same idempotency key, until there is an answer.
 */
final class Replicas implements Tasks {

    private static final long PAUSE_MILLIS = 200;

    private interface Call {
        Api.Answer to(Api replica) throws IOException, InterruptedException;
    }

    private final List<Api> replicas;
    private final Promises promises;
    private final AtomicInteger turn = new AtomicInteger();
    private final LongAdder madeAgain = new LongAdder();

    Replicas(List<Api> replicas, Promises promises) {
        this.replicas = List.copyOf(replicas);
        this.promises = promises;
    }

    @Override
    public List<JsonNode> list(String token, String query) throws InterruptedException {
        return items(untilAnswered(replica -> replica.get(token, "/v1/follow-ups?" + query)));
    }

    @Override
    public List<JsonNode> attempts(String token, JsonNode task) throws InterruptedException {
        return items(untilAnswered(replica ->
                replica.get(token, "/v1/follow-ups/" + task.path("followUpId").asText() + "/attempts?limit=100")));
    }

    @Override
    public Optional<JsonNode> move(String token, JsonNode task, String action, Map<String, Object> body)
            throws InterruptedException {
        Map<String, String> headers = Map.of(
                "If-Match",
                "\"" + task.path("version").asLong() + "\"",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        Api.Answer answer = untilAnswered(replica -> replica.send(
                token,
                "POST",
                "/v1/follow-ups/" + task.path("followUpId").asText() + "/" + action,
                body.isEmpty() ? "" : body,
                headers));
        if (answer.isSuccess()) {
            promises.move(answer.body(), action, body);
            return Optional.of(answer.body());
        }
        promises.refusal(action, answer.status());
        return Optional.empty();
    }

    /** How many calls got no answer at first. */
    long madeAgain() {
        return madeAgain.sum();
    }

    private Api.Answer untilAnswered(Call call) throws InterruptedException {
        while (true) {
            Api replica = replicas.get(Math.floorMod(turn.getAndIncrement(), replicas.size()));
            try {
                Api.Answer answer = call.to(replica);
                if (answer.status() < 500 && !isStillRunning(answer)) {
                    return answer;
                }
            } catch (IOException away) {
                // The next one may be there.
            }
            madeAgain.increment();
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** The same request is still at work elsewhere, or what it was at work in has died and is not cleared away yet. */
    private static boolean isStillRunning(Api.Answer answer) {
        return answer.status() == 409 && answer.body().path("detail").asText().contains("still running");
    }

    private static List<JsonNode> items(Api.Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("a list was refused: " + answer.status() + " " + answer.body());
        }
        List<JsonNode> items = new ArrayList<>();
        answer.body().path("items").forEach(items::add);
        return items;
    }
}
