package org.warmhandoff.referral.fhir;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.fhir.domain.LocalCodes;
import org.warmhandoff.referral.fhir.r4.CapabilityStatement;
import org.warmhandoff.referral.fhir.r4.CapabilityStatement.Interaction;
import org.warmhandoff.referral.fhir.r4.CapabilityStatement.SearchParameter;
import org.warmhandoff.referral.fhir.r4.CapabilityStatement.Served;
import org.warmhandoff.referral.fhir.r4.CodeSystem;
import org.warmhandoff.referral.followup.domain.Refusal;

/** What can be asked here in FHIR, and the codes that are ours. For everybody, as FHIR wants it: it holds no follow-up. */
@Path("/fhir")
@Produces({Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR")
public class FhirMetadataResource {

    /** When what follows was last changed. */
    private static final LocalDate SINCE = LocalDate.of(2026, 11, 23);

    private static final CapabilityStatement STATEMENT = new CapabilityStatement(
            "active",
            SINCE,
            "instance",
            new CapabilityStatement.Implementation("Follow-up tasks, without identity"),
            Fhir.VERSION,
            List.of(Fhir.MEDIA_TYPE),
            List.of(new CapabilityStatement.Rest(
                    "server",
                    new CapabilityStatement.Security(
                            "Bearer tokens of outreach workers, team leads and coordinators. No cross-origin requests."),
                    List.of(
                            new Served(
                                    "Task",
                                    List.of(
                                            new Interaction("read"),
                                            new Interaction("update"),
                                            new Interaction("search-type")),
                                    "versioned-update",
                                    false,
                                    List.of(
                                            new SearchParameter(TaskSearch.STATUS, "token", "Codes of Task.status."),
                                            new SearchParameter(
                                                    TaskSearch.OWNER,
                                                    "reference",
                                                    "Account id of a worker; :identifier and :missing."),
                                            new SearchParameter(
                                                    TaskSearch.LAST_UPDATED,
                                                    "date",
                                                    "ge, gt, le or lt, twice at most."),
                                            new SearchParameter(
                                                    TaskSearch.SECURITY, "token", "HTEST: exercises alone."))),
                            new Served(
                                    "ServiceRequest", List.of(new Interaction("read")), "versioned", false, List.of()),
                            new Served("CodeSystem", List.of(new Interaction("read")), null, null, List.of())))));

    private final FhirJson json;

    FhirMetadataResource(FhirJson json) {
        this.json = json;
    }

    @GET
    @Path("metadata")
    @PermitAll
    @Operation(operationId = "capabilities", summary = "What can be asked here in FHIR, without an account")
    @APIResponse(
            responseCode = "200",
            description = "The CapabilityStatement.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response metadata() {
        return Response.ok(json.write(STATEMENT), Fhir.MEDIA_TYPE).build();
    }

    @GET
    @Path("CodeSystem/{id}")
    @PermitAll
    @Operation(operationId = "readCodeSystem", summary = "A list of codes of ours, without an account")
    @APIResponse(
            responseCode = "200",
            description = "The CodeSystem.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "404", description = "There is no such list.")
    public Response codeSystem(@PathParam("id") String id) {
        LocalCodes codes = LocalCodes.of(id).orElseThrow(ProblemException::notFound);
        return Response.ok(json.write(codeSystem(codes)), Fhir.MEDIA_TYPE).build();
    }

    static CodeSystem codeSystem(LocalCodes codes) {
        List<CodeSystem.Concept> concepts = codes.concepts().stream()
                .map(code -> new CodeSystem.Concept(code.code(), definition(code)))
                .toList();
        return new CodeSystem(
                codes.code(), codes.url(), codes.title(), "active", true, "complete", concepts.size(), concepts);
    }

    private static @Nullable String definition(Coded code) {
        return code instanceof Refusal refusal ? refusal.detail() : null;
    }
}
