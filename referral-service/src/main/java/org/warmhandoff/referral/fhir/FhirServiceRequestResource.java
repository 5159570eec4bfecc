package org.warmhandoff.referral.fhir;

import java.util.Date;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** What follow-ups answer, as FHIR ServiceRequests, over HTTP. */
@Path("/fhir/ServiceRequest")
@Produces({Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@Tag(name = "FHIR")
public class FhirServiceRequestResource {

    private final Database database;
    private final FollowUpStore followUps;
    private final FhirJson json;

    FhirServiceRequestResource(Database database, FollowUpStore followUps, FhirJson json) {
        this.database = database;
        this.followUps = followUps;
        this.json = json;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readServiceRequest", summary = "The request behind a follow-up, under the same id")
    @APIResponse(
            responseCode = "200",
            description = "The ServiceRequest.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "It is as it was (If-None-Match).")
    @APIResponse(responseCode = "404", description = "There is no such follow-up.")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        FollowUp followUp = database.read(handle -> followUps.find(handle, id)).orElseThrow(ProblemException::notFound);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Fhir.entityTag(followUp.version()));
        if (unchanged != null) {
            return unchanged.build();
        }
        return Response.ok(json.write(FollowUpResources.request(followUp)), Fhir.MEDIA_TYPE)
                .tag(Fhir.entityTag(followUp.version()))
                .lastModified(Date.from(followUp.updatedAt()))
                .build();
    }
}
