package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutreachTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    /** One task, which its worker keeps, and of which nobody is ever reached. */
    private static final class NobodyIsIn implements Tasks {

        final List<String> moves = new ArrayList<>();
        final List<JsonNode> attempts = new ArrayList<>();
        private final ObjectNode task = new ObjectMapper()
                .createObjectNode()
                .put("followUpId", "7f0d9a52-4a0f-4c7e-9a51-6c0d3f2b7e11")
                .put("version", 1)
                .put("status", "claimed");

        NobodyIsIn(String approach) {
            task.put("approach", approach);
        }

        @Override
        public List<JsonNode> list(String token, String query) {
            return query.contains("assignee=me") ? List.of(task) : List.of();
        }

        @Override
        public List<JsonNode> attempts(String token, JsonNode one) {
            return attempts;
        }

        @Override
        public Optional<JsonNode> move(String token, JsonNode one, String action, Map<String, Object> body) {
            moves.add(action);
            if (action.equals("attempts")) {
                attempts.add(new ObjectMapper()
                        .createObjectNode()
                        .put("channel", String.valueOf(body.get("channel")))
                        .put("reached", "nobody"));
                return Optional.of(one);
            }
            return Optional.empty();
        }

        List<String> channels() {
            return attempts.stream().map(one -> one.path("channel").asText()).toList();
        }
    }

    @Test
    void whoCannotBeReachedIsTriedOnEveryChannelTheFirstTimeByPhone() throws IOException, InterruptedException {
        NobodyIsIn tasks = new NobodyIsIn("contact");

        act(tasks, 12);

        assertThat(tasks.channels()).startsWith("phone", "text", "visit", "street");
    }

    @Test
    void nobodyIsGivenUpBeforeThreeAttemptsAndARefusalLeadsToAnother() throws IOException, InterruptedException {
        NobodyIsIn tasks = new NobodyIsIn("contact");

        act(tasks, 30);

        int givenUp = tasks.moves.indexOf("complete");
        assertThat(tasks.moves.subList(0, givenUp).stream().filter("attempts"::equals))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(tasks.moves.get(givenUp + 1)).isEqualTo("attempts");
    }

    @Test
    void nobodyCallsAPersonOfWhomOnlyThePlaceIsKnown() throws IOException, InterruptedException {
        NobodyIsIn tasks = new NobodyIsIn("place-and-time");

        act(tasks, 12);

        assertThat(tasks.channels()).isNotEmpty().doesNotContain("phone", "text");
    }

    private static void act(Tasks tasks, int moves) throws IOException, InterruptedException {
        Outreach outreach = new Outreach(tasks, () -> NOW.plus(Duration.ofHours(1)), new Random(3));
        for (int i = 0; i < moves; i++) {
            outreach.move("a worker's token");
        }
    }
}
