package org.warmhandoff.local.play;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/** What the services have said yes to: it must be there in the end, whatever has died meanwhile. */
final class Promises {

    /** Support began: a check-in follows when the person agrees. */
    private static final Set<String> ENGAGED = Set.of(
            "engaged-plan-made", "engaged-supplies-only", "engaged-wants-later", "linked", "already-in-services");

    /** A move that was answered with the version that it made. */
    record Move(UUID followUp, long version, String action) {}

    /** Somebody agreed to be asked again when this follow-up ended. */
    record CheckIn(UUID followUp) {}

    private final Map<UUID, UUID> reports = new ConcurrentHashMap<>();
    private final Queue<Move> moves = new ConcurrentLinkedQueue<>();
    private final Queue<CheckIn> checkIns = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    void report(UUID report, UUID incident) {
        reports.put(report, incident);
    }

    void move(JsonNode after, String action, Map<String, Object> body) {
        UUID followUp = UUID.fromString(after.path("followUpId").asText());
        moves.add(new Move(followUp, after.path("version").asLong(), action));
        if (!after.path("reason").asText().equals("family-support")
                && Boolean.TRUE.equals(body.get("checkIns"))
                && ENGAGED.contains(body.get("outcome"))) {
            checkIns.add(new CheckIn(followUp));
        }
    }

    void refusal(String action, int status) {
        refused.merge(action + " " + status, 1, Integer::sum);
    }

    Set<UUID> reports() {
        return new HashSet<>(reports.keySet());
    }

    List<Move> moves() {
        return List.copyOf(moves);
    }

    List<CheckIn> checkIns() {
        return List.copyOf(checkIns);
    }

    /** How many attempts of each follow-up were recorded. */
    Map<UUID, Long> attempts() {
        return moves.stream()
                .filter(move -> move.action().equals("attempts"))
                .collect(Collectors.groupingBy(Move::followUp, Collectors.counting()));
    }

    /** How often each move was refused, with the status. */
    Map<String, Integer> refusals() {
        return new TreeMap<>(refused);
    }
}
