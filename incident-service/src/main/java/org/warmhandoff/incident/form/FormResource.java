package org.warmhandoff.incident.form;

import java.net.URI;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

/** Leads whoever leaves out the last slash to the form. */
@Path("/report")
public class FormResource {

    private static final URI FORM = URI.create("/report/");

    /** For everybody: the form has no data in it, and sends none without a token. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response form() {
        return Response.status(Response.Status.MOVED_PERMANENTLY).location(FORM).build();
    }
}
