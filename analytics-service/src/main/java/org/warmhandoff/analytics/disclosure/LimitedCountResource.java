package org.warmhandoff.analytics.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.warmhandoff.analytics.disclosure.domain.ReaderTier;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;

/** Weekly counts for agencies that are known and hold no agreement, as they were released. */
@Path("/v1/limited/counts")
public class LimitedCountResource {

    private final Database database;
    private final ReleasedCountStore released;

    LimitedCountResource(Database database, ReleasedCountStore released) {
        this.database = database;
        this.released = released;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
    @ResponseHeader(name = "Vary", value = "Accept")
    @RolesAllowed({Roles.PARTNER, Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Weekly counts for agencies that are known and hold no agreement",
            description =
                    "Whole weeks from Monday, each released once, some days after its end, and never changed: what becomes known later is "
                            + "in no released count. Small numbers are suppressed, with as many others as it takes that nobody can "
                            + "work them out; `suppressed` is no zero. Neighborhoods with few residents are counted together.")
    @APIResponse(
            responseCode = "200",
            description = "The counts: by week, level, area and measure.",
            content = @Content(schema = @Schema(implementation = ReleasedForm.ReleasedPage.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag in If-None-Match.")
    @APIResponse(responseCode = "400", description = "A query parameter is unknown or holds what it cannot.")
    public Response limitedCounts(
            @BeanParam ReleasedParameters parameters, @Context UriInfo uri, @Context Request request) {
        ReleasedFilter filter = parameters.filter(uri);
        return ReleasedForm.answer(
                database.read(handle -> released.counts(handle, ReaderTier.LIMITED, filter)), request);
    }
}
