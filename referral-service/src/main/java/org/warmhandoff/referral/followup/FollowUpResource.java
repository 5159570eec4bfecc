package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** Reading follow-ups over HTTP. */
@Path("/v1/follow-ups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Follow-ups", description = "For outreach workers, team leads and coordinators; for nobody else.")
public class FollowUpResource {

    private static final String ME = "me";

    private final Database database;
    private final FollowUpStore followUps;
    private final WorklistStore worklist;
    private final AttemptStore attempts;
    private final FollowUpHistory history;
    private final PeerPool peerPool;
    private final InstantSource clock;
    private final Caller caller;

    FollowUpResource(
            Database database,
            FollowUpStore followUps,
            WorklistStore worklist,
            AttemptStore attempts,
            FollowUpHistory history,
            PeerPool peerPool,
            InstantSource clock,
            Caller caller) {
        this.database = database;
        this.followUps = followUps;
        this.worklist = worklist;
        this.attempts = attempts;
        this.history = history;
        this.peerPool = peerPool;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The worklist, what is due first at the top",
            description =
                    "Filters combine; a filter that is left out asks for everything, but for exercises, which are never in one list with the rest. What waits for a peer, because the person wishes for one, only peers and leads see.")
    @APIResponse(
            responseCode = "200",
            description = "One page, with a Link to the next one.",
            content = @Content(schema = @Schema(implementation = FollowUpPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood.")
    public Response followUps(
            @Parameter(
                            description =
                                    "Codes of ours (triage, open, claimed, in-progress, on-hold, completed, closed-unreached, cancelled, entered-in-error) or of FHIR R4 Task.status (requested, accepted, …); repeated, or with commas between.",
                            example = "open,claimed")
                    @QueryParam("status")
                    List<String> status,
            @Parameter(description = "Code of a neighborhood.") @QueryParam("area") @Nullable String area,
            @Parameter(description = "Code of a team.") @QueryParam("team") @Nullable String team,
            @Parameter(description = "me, or the account id of a worker.") @QueryParam("assignee") @Nullable
                    String assignee,
            @Parameter(description = "me, or the account id of a worker.") @QueryParam("offeredTo") @Nullable
                    String offeredTo,
            @Parameter(
                            description =
                                    "true: unfinished, and the first attempt is missing although it was due. false: all others.",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("overdue")
                    @Nullable
                    String overdue,
            @Parameter(
                            description =
                                    "true: what belongs to exercises, and nothing else. Left out or false: what does not.",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("exercise")
                    @Nullable
                    String exercise,
            @Parameter(description = "Id of an incident.", schema = @Schema(implementation = UUID.class))
                    @QueryParam("incident")
                    @Nullable
                    String incident,
            @Parameter(
                            description = "1 to 500 items a page; 50 when left out.",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "Where the page before ended: its next.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context UriInfo uri) {
        WorklistFilter filter = new WorklistFilter(
                WorklistFilter.statuses(status),
                WorklistFilter.given(area),
                WorklistFilter.given(team),
                account(WorklistFilter.given(assignee)),
                account(WorklistFilter.given(offeredTo)),
                WorklistFilter.incident(incident),
                WorklistFilter.trueOrFalse("overdue", overdue),
                Boolean.TRUE.equals(WorklistFilter.trueOrFalse("exercise", exercise)),
                peerPool.hiddenFrom(caller));
        int size = Page.limit(WorklistFilter.limit(limit));
        Cursor after = Cursor.decode(cursor);
        Instant now = clock.instant();
        List<FollowUp> found = database.read(handle -> worklist.page(handle, filter, after, now, size + 1));
        Page<FollowUp> page =
                Page.of(found, size, one -> new Cursor(one.circumstances().dueAt(), one.id()));
        List<FollowUpView> items =
                page.items().stream().map(one -> FollowUpView.of(one, now)).toList();
        return new Page<>(items, page.next()).toResponse(uri);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One follow-up", description = "Its ETag is what the moves want as If-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    @APIResponse(responseCode = "404", description = "There is no such follow-up.")
    public Response followUp(@PathParam("id") UUID id) {
        FollowUp followUp = database.read(handle -> followUps.find(handle, id)).orElseThrow(ProblemException::notFound);
        return Response.ok(FollowUpView.of(followUp, clock.instant()))
                .tag(Preconditions.entityTag(followUp.version()))
                .build();
    }

    @GET
    @Path("{id}/attempts")
    @Operation(summary = "The attempts of a follow-up, in the order in which they were made")
    @APIResponse(
            responseCode = "200",
            description = "One page, with a Link to the next one.",
            content = @Content(schema = @Schema(implementation = AttemptPage.class)))
    @APIResponse(responseCode = "404", description = "There is no such follow-up.")
    public Response attempts(
            @PathParam("id") UUID id,
            @Parameter(schema = @Schema(implementation = Integer.class)) @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(WorklistFilter.limit(limit));
        Cursor after = Cursor.decode(cursor);
        List<AttemptStore.Recorded> found = database.read(handle -> {
            FollowUp followUp = followUps.find(handle, id).orElseThrow(ProblemException::notFound);
            return attempts.list(handle, followUp.id(), after, size + 1);
        });
        Page<AttemptStore.Recorded> page =
                Page.of(found, size, one -> new Cursor(one.attempt().at(), one.id()));
        return new Page<>(page.items().stream().map(AttemptView::of).toList(), page.next()).toResponse(uri);
    }

    @GET
    @Path("{id}/history")
    @Operation(
            summary = "Every version of a follow-up, oldest first",
            description = "Where it stood, why, and who moved it there; nobody when a rule did.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    @APIResponse(responseCode = "404", description = "There is no such follow-up.")
    public Page<FollowUpHistory.Line> history(@PathParam("id") UUID id) {
        List<FollowUpHistory.Line> lines = database.read(handle -> {
            FollowUp followUp = followUps.find(handle, id).orElseThrow(ProblemException::notFound);
            return history.of(handle, followUp.id());
        });
        return new Page<>(lines, null);
    }

    private @Nullable String account(@Nullable String asked) {
        return ME.equals(asked) ? caller.subject() : asked;
    }

    /** Names the page in the OpenAPI document. */
    @Schema(name = "FollowUpPage")
    record FollowUpPage(List<FollowUpView> items, @Schema(nullable = true) @Nullable String next) {}

    /** Names the page in the OpenAPI document. */
    @Schema(name = "AttemptPage")
    record AttemptPage(List<AttemptView> items, @Schema(nullable = true) @Nullable String next) {}

    /** Names the page in the OpenAPI document. */
    @Schema(name = "HistoryPage")
    record HistoryPage(List<FollowUpHistory.Line> items, @Schema(nullable = true) @Nullable String next) {}
}
