package org.warmhandoff.incident.incident;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;

/** Incidents, as they are published. */
@Path("/v1/incidents")
public class IncidentResource {

    private final Database database;
    private final Incidents incidents;

    IncidentResource(Database database, Incidents incidents) {
        this.database = database;
        this.incidents = incidents;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.DATA_STEWARD, Roles.COORDINATOR, Roles.ANALYST})
    @Operation(summary = "One incident, without identity, as it was last published")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = IncidentSnapshot.class)))
    @APIResponse(responseCode = "404", description = "There is no such incident")
    public Response incident(@PathParam("id") UUID id) {
        IncidentSnapshot incident =
                database.read(handle -> incidents.find(handle, id)).orElseThrow(ProblemException::notFound);
        return Response.ok(incident)
                .tag(Preconditions.entityTag(incident.version()))
                .build();
    }
}
