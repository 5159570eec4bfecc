package org.warmhandoff.incident.identity;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.contracts.vault.VaultHeaders;
import org.warmhandoff.kit.audit.Access;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.security.Caller;

/** The vault, for the one service that may ask it. */
@Path("/v1/vault/incidents/{incidentId}/people/{personIndex}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VAULT_READER)
public class VaultResource {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final ReadIdentity identities;
    private final Caller caller;

    VaultResource(ReadIdentity identities, Caller caller) {
        this.identities = identities;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Who a person of an incident is",
            description =
                    """
                    For referral-service, in the name of a worker whose claim it has checked; for no human account. Of an
                    incident that was merged, the person of the one that goes on. Each read is in the access log before it is
                    answered.
                    """)
    @APIResponse(
            responseCode = "200",
            description = "Not to be stored by anything in between.",
            content = @Content(schema = @Schema(implementation = IdentityOnFile.class)))
    @APIResponse(responseCode = "400", description = "A header is missing or cannot be understood.")
    @APIResponse(responseCode = "404", description = "No report tells who the person is.")
    public Response person(
            @PathParam("incidentId") UUID incidentId,
            @PathParam("personIndex") int personIndex,
            @Parameter(
                            description = "A code of HL7's PurposeOfUse.",
                            required = true,
                            schema = @Schema(implementation = PurposeOfUse.class))
                    @HeaderParam(PurposeOfUse.HEADER)
                    @Nullable
                    String purpose,
            @Parameter(description = "Opaque id of the worker's account.", required = true)
                    @HeaderParam(VaultHeaders.ON_BEHALF_OF)
                    @Nullable
                    String onBehalfOf,
            @Parameter(
                            description = "Id of the follow-up that the worker has.",
                            required = true,
                            schema = @Schema(implementation = UUID.class))
                    @HeaderParam(VaultHeaders.FOLLOW_UP)
                    @Nullable
                    String followUp) {
        PurposeOfUse stated = PurposeOfUse.stated(purpose);
        Access.Who who =
                new Access.Who(account(onBehalfOf), caller.subject(), caller.agency(), List.of(Roles.VAULT_READER));
        ReadIdentity.Asked asked = new ReadIdentity.Asked(incidentId, personIndex, followUp(followUp));
        IdentityOnFile identity = identities.read(asked, who, stated).orElseThrow(ProblemException::notFound);
        return Response.ok(identity)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private static String account(@Nullable String header) {
        if (header == null || !ACCOUNT.matcher(header).matches()) {
            throw problem(VaultHeaders.ON_BEHALF_OF, "Name the account in whose name you ask, by its opaque id.");
        }
        return header;
    }

    private static UUID followUp(@Nullable String header) {
        try {
            if (header != null) {
                return UUID.fromString(header);
            }
        } catch (IllegalArgumentException noId) {
            // The same to the caller as none.
        }
        throw problem(VaultHeaders.FOLLOW_UP, "Name the follow-up for which the account asks, by its id.");
    }

    private static ProblemException problem(String header, String detail) {
        return new ProblemException(ProblemKind.MALFORMED, detail, new FieldError(header, "required", "is no such id"));
    }
}
