package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/** The follow-ups, as the app of a worker or a lead reads and moves them. */
public interface Tasks {

    /** @param query filters, such as {@code status=open&limit=20} */
    List<JsonNode> list(String token, String query) throws IOException, InterruptedException;

    /** The attempts that were made of a task. */
    List<JsonNode> attempts(String token, JsonNode task) throws IOException, InterruptedException;

    /**
     * Asks for a move of a task as it was read.
     *
     * @return the task after it; nothing when it was refused, or somebody else has moved it meanwhile
     */
    Optional<JsonNode> move(String token, JsonNode task, String action, Map<String, Object> body)
            throws IOException, InterruptedException;
}
