package org.warmhandoff.incident.linking;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.linking.LinkCandidateView.ReportSummary;
import org.warmhandoff.incident.report.IntakeLock;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;

/** Which reports an incident is made of, and taking some of them out. */
@Path("/v1/incidents/{id}")
@RolesAllowed({Roles.DATA_STEWARD, Roles.COORDINATOR})
public class IncidentLinksResource {

    /** The reports to take out; they become one incident of their own. */
    @Schema(name = "Unlink")
    public record UnlinkRequest(@NotEmpty @Size(max = 100) Set<@NotNull UUID> reportIds) {}

    /** @param incidentId the incident that the reports make now */
    @Schema(name = "Unlinked")
    public record Unlinked(UUID incidentId, IncidentSnapshot remaining) {}

    private record Unlinking(UUID id, @Nullable String ifMatch, UnlinkRequest request) {}

    private final Database database;
    private final IdempotentRequests idempotent;
    private final Incidents incidents;
    private final ReportStore reports;
    private final DecideLink decideLink;
    private final IntakeLock intake;
    private final Caller caller;

    IncidentLinksResource(
            Database database,
            IdempotentRequests idempotent,
            Incidents incidents,
            ReportStore reports,
            DecideLink decideLink,
            IntakeLock intake,
            Caller caller) {
        this.database = database;
        this.idempotent = idempotent;
        this.incidents = incidents;
        this.reports = reports;
        this.decideLink = decideLink;
        this.intake = intake;
        this.caller = caller;
    }

    @GET
    @Path("/reports")
    @Operation(summary = "The reports that an incident is made of, without identity")
    @APIResponse(responseCode = "200", description = "All of them, the first known first")
    public Page<ReportSummary> reports(@PathParam("id") UUID id) {
        return database.read(handle -> {
            List<ReportSummary> all = reports.ofIncidents(handle, List.of(id)).getOrDefault(id, List.of()).stream()
                    .map(contribution -> ReportSummary.of(contribution.report()))
                    .toList();
            if (all.isEmpty()) {
                throw ProblemException.notFound();
            }
            return new Page<>(all, null);
        });
    }

    @POST
    @Path("/unlink")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes reports out of an incident",
            description =
                    """
                    They become an incident of their own, and are never linked to the others again until a human says otherwise.
                    Everything downstream restates itself.
                    """)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Unlinked.class)))
    @APIResponse(responseCode = "412", description = "The incident has changed since you read it")
    @APIResponse(responseCode = "422", description = "They are not reports of the incident, or all of them")
    public Response unlink(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull @Valid UnlinkRequest request) {
        long expected = Preconditions.expectedVersion(ifMatch);
        Unlinking unlinking = new Unlinking(id, ifMatch, request);
        return idempotent.answer(caller, key, "POST /v1/incidents/unlink", unlinking, transaction -> {
            intake.lock(transaction);
            IncidentSnapshot incident = incidents.find(transaction, id).orElseThrow(ProblemException::notFound);
            Preconditions.requireCurrent(expected, incident.version());
            UUID made = decideLink.unlink(transaction, id, request.reportIds(), caller.subject());
            IncidentSnapshot remaining = incidents.find(transaction, id).orElseThrow(ProblemException::notFound);
            return new Answer(
                    200, new Unlinked(made, remaining), URI.create("/v1/incidents/" + made), remaining.version());
        });
    }
}
