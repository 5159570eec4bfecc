package org.warmhandoff.incident.linking;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.report.IntakeLock;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;

/** The queue of pairs of reports that may be of one incident. */
@Path("/v1/link-candidates")
@RolesAllowed({Roles.DATA_STEWARD, Roles.COORDINATOR})
public class LinkCandidateResource {

    private static final String PATH = "/v1/link-candidates";

    /** A decision, as it counts for the idempotency key. */
    private record Decision(UUID id, @Nullable String ifMatch) {}

    private interface Deciding {

        LinkCandidate decide(Handle transaction, LinkCandidate candidate, String decidedBy);
    }

    private final Database database;
    private final IdempotentRequests idempotent;
    private final CandidateQueue queue;
    private final ReportStore reports;
    private final DecideLink decideLink;
    private final IntakeLock intake;
    private final Caller caller;

    LinkCandidateResource(
            Database database,
            IdempotentRequests idempotent,
            CandidateQueue queue,
            ReportStore reports,
            DecideLink decideLink,
            IntakeLock intake,
            Caller caller) {
        this.database = database;
        this.idempotent = idempotent;
        this.queue = queue;
        this.reports = reports;
        this.decideLink = decideLink;
        this.intake = intake;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Pairs of reports that a human is asked about, the oldest question first")
    @APIResponse(responseCode = "200", description = "A page of candidates")
    public Response candidates(
            @QueryParam("status") @DefaultValue("open") String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        LinkCandidate.Status wanted = Stream.of(LinkCandidate.Status.values())
                .filter(one -> one.code().equals(status))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter(
                        "status", "Ask for one of open, accepted, rejected, superseded."));
        int most = Page.limit(limit);
        Cursor after = Cursor.decode(cursor);
        return database.read(handle -> {
            List<LinkCandidate> found = queue.page(handle, wanted, after, most + 1);
            Page<LinkCandidate> page =
                    Page.of(found, most, candidate -> new Cursor(candidate.createdAt(), candidate.id()));
            return new Page<>(
                            page.items().stream()
                                    .map(candidate -> view(handle, candidate))
                                    .toList(),
                            page.next())
                    .toResponse(uri);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One pair, with the reasons for and against")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkCandidateView.class)))
    public Response candidate(@PathParam("id") UUID id) {
        return database.read(handle -> {
            LinkCandidate candidate = queue.find(handle, id).orElseThrow(ProblemException::notFound);
            return Response.ok(view(handle, candidate))
                    .tag(Preconditions.entityTag(candidate.version()))
                    .build();
        });
    }

    @POST
    @Path("/{id}/accept")
    @Operation(
            summary = "Says that the two reports are of one incident",
            description = "Their incidents become one, and everything downstream restates itself.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkCandidateView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody decided that two of the incidents' reports are not of one")
    @APIResponse(responseCode = "412", description = "Somebody has answered since you read it")
    public Response accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key) {
        return decide("/accept", id, ifMatch, key, decideLink::accept);
    }

    @POST
    @Path("/{id}/reject")
    @Operation(
            summary = "Says that the two reports are not of one incident",
            description =
                    "They are never linked again, not through another report either, until a human says otherwise.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LinkCandidateView.class)))
    @APIResponse(responseCode = "412", description = "Somebody has answered since you read it")
    public Response reject(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key) {
        return decide("/reject", id, ifMatch, key, decideLink::reject);
    }

    private Response decide(String what, UUID id, @Nullable String ifMatch, @Nullable String key, Deciding deciding) {
        long expected = Preconditions.expectedVersion(ifMatch);
        return idempotent.answer(caller, key, "POST " + PATH + what, new Decision(id, ifMatch), transaction -> {
            intake.lock(transaction);
            LinkCandidate candidate = queue.find(transaction, id).orElseThrow(ProblemException::notFound);
            Preconditions.requireCurrent(expected, candidate.version());
            LinkCandidate decided = deciding.decide(transaction, candidate, caller.subject());
            return Answer.ok(view(transaction, decided), decided.version());
        });
    }

    private LinkCandidateView view(Handle handle, LinkCandidate candidate) {
        return LinkCandidateView.of(
                candidate,
                Stream.of(candidate.pair().first(), candidate.pair().second())
                        .flatMap(id -> reports.find(handle, id).stream())
                        .toList());
    }
}
