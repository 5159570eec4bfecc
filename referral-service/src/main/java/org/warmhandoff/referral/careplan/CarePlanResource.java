package org.warmhandoff.referral.careplan;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.referral.careplan.domain.CarePlan;
import org.warmhandoff.referral.followup.CallingWorker;

/** What the person of a follow-up wants, needs and can lean on, over HTTP. */
@Path("/v1/follow-ups/{id}/care-plan")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Follow-ups")
@APIResponse(responseCode = "403", description = "Not in this role, or somebody else has the follow-up.")
@APIResponse(responseCode = "404", description = "There is no such follow-up.")
@APIResponse(responseCode = "409", description = "The follow-up has ended.")
public class CarePlanResource {

    private final KeepCarePlan plans;
    private final CallingWorker caller;

    CarePlanResource(KeepCarePlan plans, CallingWorker caller) {
        this.plans = plans;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The person's own goals, their needs, and whom they can lean on",
            description =
                    "From everything that they said in any follow-up of theirs. For the worker who has the follow-up and for leads, as long as it goes on. Each request is in the access log with its purpose before it is answered, a refused one too.")
    @APIResponse(
            responseCode = "200",
            description = "Not to be stored.",
            content = @Content(schema = @Schema(implementation = CarePlanView.class)))
    @APIResponse(responseCode = "400", description = "The header Purpose is missing or none of the codes.")
    public Response read(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "What for, as a code of HL7's PurposeOfUse.",
                            required = true,
                            schema = @Schema(implementation = PurposeOfUse.class))
                    @HeaderParam(PurposeOfUse.HEADER)
                    @Nullable
                    String purpose) {
        PurposeOfUse stated = PurposeOfUse.stated(purpose);
        return answer(plans.read(id, new KeepCarePlan.Asking(caller.actor(), caller.who(), stated)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep what the person says now",
            description =
                    "All of it, in place of what was said before; what is sent with the id that it had keeps its time. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(
            responseCode = "200",
            description = "Not to be stored.",
            content = @Content(schema = @Schema(implementation = CarePlanView.class)))
    @APIResponse(responseCode = "412", description = "It has changed since it was read.")
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    @APIResponse(responseCode = "428", description = "Send If-Match with the ETag that you have read.")
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag that you have read.", required = true, example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "is required") CarePlanRequest body) {
        return answer(plans.keep(id, Preconditions.expectedVersion(ifMatch), caller.actor(), body));
    }

    private static Response answer(CarePlan plan) {
        return Response.ok(CarePlanView.of(plan))
                .tag(Preconditions.entityTag(plan.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
