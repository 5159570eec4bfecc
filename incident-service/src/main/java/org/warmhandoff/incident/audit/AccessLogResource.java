package org.warmhandoff.incident.audit;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.audit.AccessEntry;
import org.warmhandoff.kit.audit.ChainVerification;
import org.warmhandoff.kit.audit.ReadAccessLog;

/** Who asked this service for identities, and whether the log of it is whole. */
@Path("/v1/access-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Access log", description = "For auditors.")
public class AccessLogResource {

    private final ReadAccessLog log;

    AccessLogResource(ReadAccessLog log) {
        this.log = log;
    }

    @GET
    @Operation(
            summary = "Who asked for whose identity, what for, and what came of it; the oldest first",
            description = "Filters combine. The entries hold ids and codes, and no part of an identity.")
    @APIResponse(
            responseCode = "200",
            description = "One page, with a Link to the next one.",
            content = @Content(schema = @Schema(implementation = AccessPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood.")
    public Response entries(
            @Parameter(description = "Account id of whoever read.") @QueryParam("account") @Nullable String account,
            @Parameter(description = "Id of what was read, or of the follow-up that it was read for.")
                    @QueryParam("subject")
                    @Nullable
                    String subject,
            @Parameter(description = "Not before then: RFC 3339.", example = "2026-03-01T00:00:00Z")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(
                            description = "1 to 500 items a page; 50 when left out.",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "Where the page before ended: its next.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context UriInfo uri) {
        return log.page(account, subject, since, limit, cursor, uri);
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Whether every entry is as it was written, and none is missing",
            description =
                    "Note the answer's upTo and hash, and bring them back next time as entry and hash: only so is it found when the newest entries were cut off, or all were made anew.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ChainVerification.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood.")
    public ChainVerification verification(
            @Parameter(
                            description = "Number of an entry that you have noted.",
                            schema = @Schema(implementation = Long.class))
                    @QueryParam("entry")
                    @Nullable
                    String entry,
            @Parameter(description = "Its hash.") @QueryParam("hash") @Nullable String hash) {
        return log.verify(entry, hash);
    }

    /** Names the page in the OpenAPI document. */
    @Schema(name = "AccessPage")
    record AccessPage(List<AccessEntry> items, @Schema(nullable = true) @Nullable String next) {}
}
