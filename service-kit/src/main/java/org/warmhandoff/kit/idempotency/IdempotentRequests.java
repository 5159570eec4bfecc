package org.warmhandoff.kit.idempotency;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.security.Caller;

/**
 * Runs a request's work once for each {@code Idempotency-Key} of a caller (draft-ietf-httpapi-idempotency-key-header). The
 * key is stored in the transaction of the work, so that it stands exactly when the work does; a second request with the
 * key that comes while the first one runs waits for it and gets its answer. An answer above 299 is not kept.
 */
@ApplicationScoped
public class IdempotentRequests {

    /** Name of the request header. */
    public static final String HEADER = "Idempotency-Key";

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private record Stored(
            byte[] requestHash, int status, @Nullable String location, @Nullable String entityTag, byte[] body) {}

    private final Database database;
    private final ObjectMapper mapper;

    IdempotentRequests(Database database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * @param key the header's value; without one the work simply runs
     * @param operation the method and path pattern; part of what the key stands for
     * @param request everything that the work depends on; kept as a hash
     * @throws ProblemException 422 when the key was used for another request, 400 when it is not a key
     */
    public Response answer(
            Caller caller, @Nullable String key, String operation, Object request, Function<Handle, Answer> work) {
        if (key == null) {
            return response(database.inTransaction(work));
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.badParameter(HEADER, "Send 1 to 255 printable ASCII characters without a space.");
        }
        byte[] hash = hash(operation, request);
        return database.inTransaction(transaction -> {
            if (reserve(transaction, caller, key, operation, hash)) {
                Answer answer = work.apply(transaction);
                store(transaction, caller, key, answer);
                return response(answer);
            }
            return find(transaction, caller, key)
                    .map(stored -> replay(stored, hash))
                    .orElseThrow(() -> ProblemException.conflict("A request with this key is still running."));
        });
    }

    /** The response to a request without a key, whose work was done elsewhere. */
    public static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        if (answer.location() != null) {
            response.location(answer.location());
        }
        if (answer.version() != null) {
            response.tag(Preconditions.entityTag(answer.version()));
        }
        return response.build();
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetOld() {
        database.useTransaction(transaction ->
                transaction.execute("DELETE FROM idempotent_request WHERE created_at < now() - interval '72 hours'"));
    }

    private static boolean reserve(Handle transaction, Caller caller, String key, String operation, byte[] hash) {
        return transaction
                        .createUpdate(
                                """
                                INSERT INTO idempotent_request (caller, key, operation, request_hash)
                                VALUES (:caller, :key, :operation, :hash)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("caller", identity(caller))
                        .bind("key", key)
                        .bind("operation", operation)
                        .bind("hash", hash)
                        .execute()
                == 1;
    }

    private void store(Handle transaction, Caller caller, String key, Answer answer) {
        transaction
                .createUpdate(
                        """
                        UPDATE idempotent_request
                        SET status = :status, location = :location, entity_tag = :tag, body = :body
                        WHERE caller = :caller AND key = :key
                        """)
                .bind("status", answer.status())
                .bind(
                        "location",
                        answer.location() == null ? null : answer.location().toString())
                .bind("tag", answer.version() == null ? null : answer.version().toString())
                .bind("body", write(answer.body()))
                .bind("caller", identity(caller))
                .bind("key", key)
                .execute();
    }

    private static Optional<Stored> find(Handle transaction, Caller caller, String key) {
        return transaction
                .createQuery(
                        """
                        SELECT request_hash, status, location, entity_tag, body FROM idempotent_request
                        WHERE caller = :caller AND key = :key AND status IS NOT NULL
                        """)
                .bind("caller", identity(caller))
                .bind("key", key)
                .map((row, context) -> new Stored(
                        row.getBytes("request_hash"),
                        row.getInt("status"),
                        row.getString("location"),
                        row.getString("entity_tag"),
                        row.getBytes("body")))
                .findOne();
    }

    private static Response replay(Stored stored, byte[] hash) {
        if (!Arrays.equals(stored.requestHash(), hash)) {
            throw new ProblemException(
                    ProblemKind.KEY_REUSED,
                    "Use a new key for a new request.",
                    new FieldError(HEADER, "key-reused", "was used for another request"));
        }
        Response.ResponseBuilder response = Response.status(stored.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(REPLAYED, "true")
                .entity(stored.body());
        if (stored.location() != null) {
            response.location(URI.create(stored.location()));
        }
        if (stored.entityTag() != null) {
            response.tag(Preconditions.entityTag(Long.parseLong(stored.entityTag())));
        }
        return response.build();
    }

    private byte[] hash(String operation, Object request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(write(operation));
            return digest.digest(write(request));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private byte[] write(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("not writable as JSON", failure);
        }
    }

    private static String identity(Caller caller) {
        return caller.agency() + "/" + caller.subject();
    }
}
