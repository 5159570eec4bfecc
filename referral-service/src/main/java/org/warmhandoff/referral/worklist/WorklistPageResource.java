package org.warmhandoff.referral.worklist;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads whoever leaves out the last slash to the worklist. */
@Path("/worklist")
public class WorklistPageResource {

    private static final URI PAGE = URI.create("/worklist/");

    /** For everybody: the page has no data in it, and gets none without a token. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response page() {
        return Response.status(Response.Status.MOVED_PERMANENTLY).location(PAGE).build();
    }
}
