package org.warmhandoff.incident.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.report.AgencyTypes;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.TraceParent;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.kit.security.Caller;

/** Files of reports. */
@Path("/v1/incident-reports")
@RolesAllowed(Roles.REPORTER)
public class BulkResource {

    private static final EventLog LOG = EventLog.of(BulkResource.class);
    private static final String ND_JSON = "application/x-ndjson";

    private final Database database;
    private final Instance<RecordFormat> formats;
    private final ImportReports importReports;
    private final UploadStore uploads;
    private final ImportConfig config;
    private final ExecutorService executor;
    private final ObjectWriter json;
    private final Semaphore free;
    private final Caller caller;

    BulkResource(
            Database database,
            Instance<RecordFormat> formats,
            ImportReports importReports,
            UploadStore uploads,
            ImportConfig config,
            ExecutorService executor,
            ObjectMapper mapper,
            Caller caller) {
        this.database = database;
        this.formats = formats;
        this.importReports = importReports;
        this.uploads = uploads;
        this.config = config;
        this.executor = executor;
        this.json = mapper.writerFor(BulkResult.class);
        this.free = new Semaphore(config.maxAtOnce());
        this.caller = caller;
    }

    @POST
    @Path("/bulk")
    @Consumes(MediaType.WILDCARD)
    @Produces(ND_JSON)
    @Blocking
    @Operation(
            summary = "Reports many at once",
            description =
                    """
                    A file of any length: application/x-ndjson (reports, one on each line), text/csv. It may be packed
                    (Content-Encoding: gzip). The answer has one line for each record, in order, while the file is still being
                    read. Sending a file again changes nothing. An upload that broke off is sent again whole, or from where it
                    broke off: GET …/uploads/{Idempotency-Key} says the last line, and fromLine is the next one.
                    """)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = ND_JSON, schema = @Schema(implementation = BulkResult.class)))
    @APIResponse(responseCode = "415", description = "Files of this media type are not read")
    @APIResponse(responseCode = "422", description = "The file as a whole cannot be read, and nothing was")
    @APIResponse(responseCode = "503", description = "Too many uploads at a time: come again in a moment")
    public Response bulk(
            @Schema(type = SchemaType.BOOLEAN, description = "true: answers the same, and keeps nothing.")
                    @QueryParam("dryRun")
                    @Nullable
                    String dryRun,
            @Schema(description = "Name of a mapping profile, see GET /v1/mapping-profiles.")
                    @QueryParam("profile")
                    @Nullable
                    String profile,
            @Schema(description = "Records that begin before this line are passed by.")
                    @QueryParam("fromLine")
                    @DefaultValue("1")
                    long fromLine,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @HeaderParam("Content-Encoding") @Nullable String encoding,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        ReportSource source = new ReportSource(caller.requireAgency(), AgencyTypes.byCode(caller.agencyType()), null);
        MediaType type = headers.getMediaType();
        RecordFormat format = format(type);
        boolean rehearsal = dryRun != null && truth("dryRun", dryRun);
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE, "Too many files are being taken in. Send yours again in a moment.");
        }
        try {
            InputStream file = UnpackedUpload.of(body, encoding, config);
            RecordReader records = format.open(file, type, source.agency(), profile);
            UUID id = database.inTransaction(
                    transaction -> uploads.start(transaction, source.agency(), key, rehearsal, fromLine));
            ImportReports.Upload upload =
                    new ImportReports.Upload(id, source, rehearsal, fromLine, TraceParent.current());
            StreamingOutput answer = out -> {
                try {
                    stream(records, upload, out);
                } finally {
                    free.release();
                }
            };
            return Response.ok(answer, ND_JSON)
                    .header("Upload-Location", URI.create("/v1/incident-reports/uploads/" + id))
                    .build();
        } catch (UncheckedIOException failure) {
            free.release();
            throw failure.getCause() instanceof UnusableUploadException unusable
                    ? new ProblemException(
                            ProblemKind.INVALID, "The file cannot be read, and nothing of it was.", unusable.error())
                    : failure;
        } catch (IOException | RuntimeException failure) {
            free.release();
            throw failure;
        }
    }

    @GET
    @Path("/uploads/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "How far an upload has come",
            description = "By its id, or by the Idempotency-Key it came with.")
    public UploadView upload(@PathParam("id") String id) {
        return database.read(handle -> uploads.find(handle, caller.requireAgency(), id))
                .orElseThrow(ProblemException::notFound);
    }

    /** Whoever asks for a rehearsal in other words must not find everything taken in. */
    private static boolean truth(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badParameter(name, "Say true or false.");
        };
    }

    private RecordFormat format(@Nullable MediaType type) {
        return formats.stream()
                .filter(one -> type != null && one.reads(type))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "Send a file of a media type that is read, see the OpenAPI document at /q/openapi.",
                        new FieldError(
                                "Content-Type", "unknown-media-type", "is not the type of a file that is read")));
    }

    private void stream(RecordReader records, ImportReports.Upload upload, OutputStream out) throws IOException {
        try (ResultSpool spool = ResultSpool.open()) {
            Future<?> running = executor.submit(() -> {
                try (records) {
                    importReports.run(records, upload, results -> spool.write(lines(results)));
                } catch (IOException | RuntimeException broken) {
                    LOG.warn("upload.broken", broken, LogField.id("upload", upload.id()));
                } finally {
                    spool.complete();
                }
            });
            try {
                spool.copyTo(out);
            } finally {
                awaitEnd(running);
            }
        }
    }

    private static void awaitEnd(Future<?> running) throws IOException {
        try {
            running.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("the service is stopping", stopping);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("an upload failed", failure.getCause());
        }
    }

    private byte[] lines(List<BulkResult> results) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(results.size() * 160);
        for (BulkResult result : results) {
            lines.write(json.writeValueAsBytes(result));
            lines.write('\n');
        }
        return lines.toByteArray();
    }
}
