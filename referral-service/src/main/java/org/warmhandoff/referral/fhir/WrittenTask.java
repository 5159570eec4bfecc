package org.warmhandoff.referral.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.fhir.domain.LocalCodes;
import org.warmhandoff.referral.fhir.domain.TaskMove;
import org.warmhandoff.referral.fhir.domain.TaskOutput;
import org.warmhandoff.referral.fhir.domain.TaskStatus;

/**
 * A Task as a client writes it. The status is the client's to change, with what the change needs; everything else must be as it was
 * read, so that nothing is ignored that the client believes to be kept. Pointers of the problems are FHIRPath.
 */
final class WrittenTask {

    static final String STATUS = "Task.status";
    static final String REASON = "Task.statusReason";
    static final String BUSINESS_STATUS = "Task.businessStatus";
    static final String EXTENSION = "Task.extension";
    static final String OUTPUT = "Task.output";

    /** They describe the present state, so that a client may drop them together with it. */
    private static final Set<String> OF_THE_STATE = Set.of(REASON, BUSINESS_STATUS, EXTENSION);

    private final JsonNode body;

    /** @throws ProblemException 400 for what is no Task, or one of another id */
    WrittenTask(JsonNode body, UUID id) {
        if (!"Task".equals(body.path("resourceType").textValue())) {
            throw malformed("Task", "not-a-task", "is not a Task");
        }
        if (!id.toString().equals(body.path("id").textValue())) {
            throw malformed("Task.id", "other-id", "is not the id of the address");
        }
        this.body = body;
    }

    /** @throws ProblemException 422 for what is no status of R4 */
    TaskStatus status() {
        return TaskStatus.of(body.path("status").asText())
                .orElseThrow(() -> ProblemException.invalid(STATUS, "unknown-code", "is not a status of a Task"));
    }

    /** @throws ProblemException 422 that names every element that the client has changed and may not change with this move */
    void requireOnlyWhatBelongsTo(TaskMove move, JsonNode before) {
        requireNoChange(
                before,
                path -> path.equals(STATUS)
                        || wanted(move).stream().anyMatch(element -> isWithin(element, path))
                        || (OF_THE_STATE.contains(path) && isDropped(path)));
    }

    /** @throws ProblemException 422 that names every element that the client has changed */
    void requireNothingChanged(JsonNode before) {
        requireNoChange(before, path -> false);
    }

    private void requireNoChange(JsonNode before, Predicate<String> allowed) {
        List<FieldError> refused = Differences.between(withoutVersion(before), withoutVersion(body), "Task").stream()
                .filter(path -> !allowed.test(path))
                .map(path -> new FieldError(path, "not-to-be-changed", "cannot be changed with this status"))
                .toList();
        if (!refused.isEmpty()) {
            throw new ProblemException(
                    ProblemKind.INVALID, "Write the Task as it was read, with another status.", refused);
        }
    }

    /** @throws ProblemException 422 unless {@code statusReason} is one of these codes and nothing else */
    <E extends Enum<E> & Coded> E reason(E[] reasons) {
        return code(body.path("statusReason"), REASON, LocalCodes.STATUS_REASON, reasons);
    }

    /** @throws ProblemException 422 unless there is the date of the extension {@link Fhir#HOLD_UNTIL} and no other */
    Instant holdUntil() {
        JsonNode extension = only(body.path("extension"), EXTENSION);
        requireNames(extension, EXTENSION, Set.of("url", "valueDateTime"));
        if (!Fhir.HOLD_UNTIL.equals(extension.path("url").textValue())) {
            throw ProblemException.invalid(EXTENSION, "unknown-extension", "is not " + Fhir.HOLD_UNTIL);
        }
        try {
            return OffsetDateTime.parse(extension.path("valueDateTime").asText())
                    .toInstant()
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException failure) {
            throw ProblemException.invalid(EXTENSION, "not-a-time", "is not a dateTime with an offset");
        }
    }

    /** @throws ProblemException 422 unless there is one output, which is an outcome */
    FollowUpOutcome outcome() {
        JsonNode output = only(body.path("output"), OUTPUT);
        requireNames(output, OUTPUT, Set.of("type", "valueCodeableConcept"));
        code(output.path("type"), OUTPUT + ".type", LocalCodes.TASK_OUTPUT, TaskOutput.values());
        return code(
                output.path("valueCodeableConcept"), OUTPUT + ".value", LocalCodes.OUTCOME, FollowUpOutcome.values());
    }

    private static List<String> wanted(TaskMove move) {
        return switch (move.wants()) {
            case NOTHING -> List.of();
            case REASON -> List.of(REASON);
            case REASON_AND_DATE -> List.of(REASON, EXTENSION);
            case OUTCOME -> List.of(OUTPUT);
        };
    }

    private static boolean isWithin(String element, String path) {
        return path.equals(element) || path.startsWith(element + ".") || path.startsWith(element + "[");
    }

    private boolean isDropped(String path) {
        return body.path(path.substring("Task.".length())).isMissingNode();
    }

    /** The server says the version, whatever a client writes there. */
    private static JsonNode withoutVersion(JsonNode task) {
        ObjectNode copy = task.deepCopy();
        if (copy.get("meta") instanceof ObjectNode meta) {
            meta.remove(List.of("versionId", "lastUpdated"));
            if (meta.isEmpty()) {
                copy.remove("meta");
            }
        }
        return copy;
    }

    /** A code alone: a text beside it would be lost, or worse, kept. */
    private static <E extends Enum<E> & Coded> E code(JsonNode concept, String path, LocalCodes system, E[] codes) {
        requireNames(concept, path, Set.of("coding"));
        JsonNode coding = only(concept.path("coding"), path);
        requireNames(coding, path + ".coding", Set.of("system", "code"));
        if (!system.url().equals(coding.path("system").textValue())) {
            throw ProblemException.invalid(path + ".coding.system", "unknown-system", "is not " + system.url());
        }
        String code = coding.path("code").asText();
        return Arrays.stream(codes)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        path + ".coding.code",
                        "unknown-code",
                        "is not one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(codes).map(Coded::code).toList())));
    }

    private static JsonNode only(JsonNode list, String path) {
        if (list.isMissingNode()) {
            throw ProblemException.invalid(path, "required", "is required for this status");
        }
        if (!list.isArray() || list.size() != 1) {
            throw ProblemException.invalid(path, "size", "is not exactly one");
        }
        return list.get(0);
    }

    private static void requireNames(JsonNode element, String path, Set<String> names) {
        if (element.isMissingNode()) {
            throw ProblemException.invalid(path, "required", "is required for this status");
        }
        for (Iterator<String> given = element.fieldNames(); given.hasNext(); ) {
            String name = given.next();
            if (!names.contains(name)) {
                throw ProblemException.invalid(path + "." + name, "unknown-field", "is not kept, so it cannot be sent");
            }
        }
    }

    private static ProblemException malformed(String path, String code, String what) {
        return new ProblemException(
                ProblemKind.MALFORMED, "The body is not the Task of this address.", new FieldError(path, code, what));
    }
}
