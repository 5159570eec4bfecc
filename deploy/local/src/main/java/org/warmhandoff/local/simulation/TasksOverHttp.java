package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.city.Api;

/** The follow-ups of one running service. */
final class TasksOverHttp implements Tasks {

    private final Api referral;

    TasksOverHttp(Api referral) {
        this.referral = referral;
    }

    @Override
    public List<JsonNode> list(String token, String query) throws IOException, InterruptedException {
        return items(referral.get(token, "/v1/follow-ups?" + query));
    }

    @Override
    public List<JsonNode> attempts(String token, JsonNode task) throws IOException, InterruptedException {
        return items(
                referral.get(token, "/v1/follow-ups/" + task.path("followUpId").asText() + "/attempts?limit=100"));
    }

    @Override
    public Optional<JsonNode> move(String token, JsonNode task, String action, Map<String, Object> body)
            throws IOException, InterruptedException {
        Api.Answer answer = referral.send(
                token,
                "POST",
                "/v1/follow-ups/" + task.path("followUpId").asText() + "/" + action,
                body.isEmpty() ? "" : body,
                Map.of("If-Match", "\"" + task.path("version").asLong() + "\""));
        return answer.isSuccess() ? Optional.of(answer.body()) : Optional.empty();
    }

    private static List<JsonNode> items(Api.Answer answer) {
        List<JsonNode> items = new ArrayList<>();
        answer.body().path("items").forEach(items::add);
        return items;
    }
}
