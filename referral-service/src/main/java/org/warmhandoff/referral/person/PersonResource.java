package org.warmhandoff.referral.person;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.referral.followup.CallingWorker;
import org.warmhandoff.referral.worker.domain.Worker;

/** Who the person of a follow-up is, over HTTP. */
@Path("/v1/follow-ups/{id}/person")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Follow-ups")
public class PersonResource {

    private final ReadPerson people;
    private final CallingWorker worker;

    PersonResource(ReadPerson people, CallingWorker worker) {
        this.people = people;
        this.worker = worker;
    }

    @GET
    @Operation(
            summary = "Who the person is",
            description =
                    "For the worker who has the follow-up, as long as they have it; for nobody else, whatever they lead. Each request is in the access log with its purpose before it is answered, a refused one too.")
    @APIResponse(
            responseCode = "200",
            description = "Not to be stored. Its notice goes wherever the identity goes.",
            content = @Content(schema = @Schema(implementation = IdentityOnFile.class)))
    @APIResponse(responseCode = "400", description = "The header Purpose is missing or none of the codes.")
    @APIResponse(
            responseCode = "403",
            description = "Not in this role, or somebody else has the follow-up, or the person said never.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such follow-up, or no report tells who the person is.")
    @APIResponse(responseCode = "409", description = "Nobody has the follow-up, or it has ended.")
    @APIResponse(
            responseCode = "503",
            description = "The vault does not answer. The follow-up is as it was; try again after Retry-After.")
    public Response person(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "What for, as a code of HL7's PurposeOfUse: TREAT (to give care), COC (to coordinate it with others), CAREMGT (to plan it), PATRQT (the person asked), FAMRQT (family asked, with the person's consent).",
                            required = true,
                            schema = @Schema(implementation = PurposeOfUse.class))
                    @HeaderParam(PurposeOfUse.HEADER)
                    @Nullable
                    String purpose) {
        PurposeOfUse stated = PurposeOfUse.stated(purpose);
        Worker asking = worker.actor().worker();
        IdentityOnFile identity = people.read(id, new ReadPerson.Asking(asking, worker.who(), stated));
        return Response.ok(identity)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
