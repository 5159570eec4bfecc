package org.warmhandoff.incident.odmap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.odmap.domain.OdmapLine;
import org.warmhandoff.incident.report.ReportRange;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.security.Caller;

/** The caller's own agency's reports, for forwarding to ODMAP. */
@Path("/v1/incident-reports/export")
@RolesAllowed(Roles.REPORTER)
public class OdmapExportResource {

    static final String NDJSON = "application/x-ndjson";

    private final OdmapExport export;
    private final OdmapConfig config;
    private final InstantSource clock;
    private final Caller caller;

    OdmapExportResource(OdmapExport export, OdmapConfig config, InstantSource clock, Caller caller) {
        this.export = export;
        this.config = config;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Produces(NDJSON)
    @Operation(
            summary = "The agency's own overdoses, one JSON line for each person, for forwarding to ODMAP",
            description =
                    """
                    Reports that the agency stands by, in the order in which they came in, without anyone's identity. Reports of
                    the last minutes follow with the next call: go on with after, the reportId of the last line. The fields
                    are described in docs/odmap.md.
                    """)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = OdmapLine.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood; the problem body names it")
    public Response export(
            @Parameter(description = "The form of the lines: odmap.", required = true) @QueryParam("format") @Nullable
                    String format,
            @Parameter(description = "Overdoses from this time on: RFC 3339 with an offset.")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Overdoses before this time.") @QueryParam("to") @Nullable String to,
            @Parameter(description = "reportId of the last report that was taken whole; the next ones follow.")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "true: reports of exercises, and no others.")
                    @QueryParam("exercise")
                    @DefaultValue("false")
                    String exercise) {
        if (!"odmap".equals(format)) {
            throw ProblemException.badParameter("format", "Ask for odmap.");
        }
        ReportRange range = new ReportRange(
                caller.requireAgency(),
                time("from", from, ReportRange.EARLIEST),
                time("to", to, ReportRange.LATEST),
                truth("exercise", exercise),
                id("after", after),
                clock.instant().minus(config.settle()));
        StreamingOutput lines = out -> export.write(range, out);
        return Response.ok(lines).build();
    }

    private static Instant time(String name, @Nullable String text, Instant otherwise) {
        try {
            return text == null ? otherwise : within(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            throw ProblemException.badParameter(name, "Give an RFC 3339 time with an offset, and write + as %2B.");
        }
    }

    /** No overdose is outside, and a database has no room for every time that can be written. */
    private static Instant within(Instant time) {
        if (time.isBefore(ReportRange.EARLIEST)) {
            return ReportRange.EARLIEST;
        }
        return time.isAfter(ReportRange.LATEST) ? ReportRange.LATEST : time;
    }

    private static boolean truth(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badParameter(name, "Say true or false.");
        };
    }

    private static @Nullable UUID id(String name, @Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badParameter(name, "Give the reportId of the last line.");
        }
    }
}
