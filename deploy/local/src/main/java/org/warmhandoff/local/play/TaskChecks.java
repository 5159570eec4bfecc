package org.warmhandoff.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Everybody whom an incident asks outreach for has one task, and nobody has two. Read from the incidents as incident-service keeps
 * them, and by rules that are written down here once more.
 */
final class TaskChecks {

    private static final Set<String> ASKING = Set.of("overdose", "self-referral", "outreach-request");
    private static final Set<String> UNFINISHED = Set.of("triage", "open", "claimed", "in-progress", "on-hold");
    private static final Set<String> ENDED_BY_THE_INCIDENT =
            Set.of("incident-withdrawn", "incident-ruled-out", "person-removed", "incident-backfill");
    private static final String WITHHELD = "incident-merged";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private record Task(UUID id, UUID incident, String status, @Nullable String reason, int attempts) {

        static Task read(ResultSet row) throws SQLException {
            return new Task(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5));
        }

        boolean isUnfinished() {
            return UNFINISHED.contains(status);
        }

        boolean ended(String why) {
            return status.equals("cancelled") && why.equals(reason);
        }

        /** A worker has it, or somebody has tried: what a late report says of the time does not take it away. */
        boolean hasBegun() {
            return attempts > 0 || Set.of("claimed", "in-progress", "on-hold").contains(status);
        }
    }

    private final Databases databases;

    TaskChecks(Databases databases) {
        this.databases = databases;
    }

    List<Check> all() {
        Map<UUID, JsonNode> incidents = incidents();
        Map<UUID, List<Task>> tasks = tasksBySurvivor(incidents);
        return List.of(served(incidents, tasks), notAskedFor(incidents, tasks), onePerPerson(), attached());
    }

    /** One task for each person of an incident that stands, with those of the incidents that were merged into it. */
    private static Check served(Map<UUID, JsonNode> incidents, Map<UUID, List<Task>> tasks) {
        List<String> broken = new ArrayList<>();
        long people = 0;
        for (Map.Entry<UUID, JsonNode> incident : incidents.entrySet()) {
            if (asksForOutreach(incident.getValue())) {
                int wanted = incident.getValue().path("people").size();
                List<Task> theirs = tasks.getOrDefault(incident.getKey(), List.of()).stream()
                        .filter(task -> !task.ended(WITHHELD))
                        .toList();
                long serving = theirs.stream()
                        .filter(task -> ENDED_BY_THE_INCIDENT.stream().noneMatch(task::ended))
                        .count();
                people += wanted;
                if (serving != wanted || theirs.size() != wanted) {
                    broken.add("incident " + incident.getKey() + ": " + serving + " of " + theirs.size() + " tasks for "
                            + wanted + " people");
                }
            }
        }
        return new Check("each person of each incident that stands has one task", people, broken);
    }

    private static Check notAskedFor(Map<UUID, JsonNode> incidents, Map<UUID, List<Task>> tasks) {
        List<String> broken = new ArrayList<>();
        long looked = 0;
        for (Map.Entry<UUID, JsonNode> incident : incidents.entrySet()) {
            JsonNode snapshot = incident.getValue();
            if (!snapshot.path("status").asText().equals("merged") && !asksForOutreach(snapshot)) {
                looked++;
                boolean isLate = snapshot.path("backfill").asBoolean();
                tasks.getOrDefault(incident.getKey(), List.of()).stream()
                        .filter(task -> task.isUnfinished() && !(isLate && task.hasBegun()))
                        .forEach(task -> broken.add(task.id().toString()));
            }
        }
        return new Check("nobody waits for outreach that no incident asks for any more", looked, broken);
    }

    private Check onePerPerson() {
        String unfinished =
                """
                FROM follow_up WHERE person_ref IS NOT NULL AND NOT exercise AND reason <> 'family-support'
                    AND status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold')
                """;
        List<String> broken = databases.query(
                "referral",
                "SELECT person_ref " + unfinished + " GROUP BY person_ref, check_in_day > 0 HAVING count(*) > 1",
                row -> "the person of " + row.getString(1));
        return new Check(
                "no person has two unfinished tasks",
                databases.count("referral", "SELECT count(DISTINCT person_ref) " + unfinished),
                broken);
    }

    private Check attached() {
        List<String> broken = databases.query(
                "referral",
                """
                SELECT one.follow_up_id FROM follow_up one JOIN follow_up other ON other.follow_up_id = one.attached_to
                WHERE other.person_ref IS DISTINCT FROM one.person_ref OR other.status = 'entered-in-error'
                   OR other.status = 'cancelled' AND other.status_reason IN ('incident-withdrawn', 'incident-ruled-out',
                       'person-removed', 'incident-backfill', 'incident-merged')
                """,
                row -> row.getString(1));
        return new Check(
                "what was attached to another task is served by it",
                databases.count("referral", "SELECT count(*) FROM follow_up WHERE attached_to IS NOT NULL"),
                broken);
    }

    private static boolean asksForOutreach(JsonNode incident) {
        return incident.path("status").asText().equals("active")
                && ASKING.contains(incident.path("kind").asText())
                && !(incident.path("kind").asText().equals("overdose")
                        && incident.path("classification").asText().equals("ruled-out"))
                && !incident.path("backfill").asBoolean();
    }

    private Map<UUID, List<Task>> tasksBySurvivor(Map<UUID, JsonNode> incidents) {
        Map<UUID, List<Task>> tasks = new HashMap<>();
        databases
                .query(
                        "referral",
                        "SELECT follow_up_id, incident_id, status, status_reason, attempts FROM follow_up WHERE check_in_day = 0",
                        Task::read)
                .forEach(task -> tasks.computeIfAbsent(survivor(task.incident(), incidents), id -> new ArrayList<>())
                        .add(task));
        return tasks;
    }

    private static UUID survivor(UUID incident, Map<UUID, JsonNode> incidents) {
        UUID current = incident;
        for (int merges = 0; merges < incidents.size(); merges++) {
            JsonNode into = Objects.requireNonNull(incidents.get(current)).path("mergedInto");
            if (!into.isTextual()) {
                return current;
            }
            current = UUID.fromString(into.asText());
        }
        throw new IllegalStateException("incidents are merged in a circle");
    }

    private Map<UUID, JsonNode> incidents() {
        Map<UUID, JsonNode> incidents = new LinkedHashMap<>();
        databases.query(
                "incident",
                "SELECT incident_id, snapshot::text FROM incident ORDER BY incident_id",
                row -> incidents.put(row.getObject(1, UUID.class), json(row.getString(2))));
        return incidents;
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
