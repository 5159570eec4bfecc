package org.warmhandoff.analytics.disclosure;

import jakarta.annotation.security.PermitAll;
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
import org.warmhandoff.kit.database.Database;

/** Weekly counts for anyone, as they were released. */
@Path("/v1/public/counts")
public class PublicCountResource {

    private final Database database;
    private final ReleasedCountStore released;

    PublicCountResource(Database database, ReleasedCountStore released) {
        this.database = database;
        this.released = released;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=3600")
    @ResponseHeader(name = "Vary", value = "Accept")
    @PermitAll
    @Operation(
            summary = "Weekly counts for anyone",
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
    public Response publicCounts(
            @BeanParam ReleasedParameters parameters, @Context UriInfo uri, @Context Request request) {
        ReleasedFilter filter = parameters.filter(uri);
        return ReleasedForm.answer(
                database.read(handle -> released.counts(handle, ReaderTier.PUBLIC, filter)), request);
    }
}
