package org.warmhandoff.incident.selfreferral;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads whoever leaves out the last slash to the page. It is made of files, under {@code META-INF/resources/ask}. */
@Path("/ask")
public class SelfReferralPageResource {

    private static final URI PAGE = URI.create("/ask/");

    /** For everybody: there is no data in the page. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response page() {
        return Response.status(Response.Status.MOVED_PERMANENTLY).location(PAGE).build();
    }
}
