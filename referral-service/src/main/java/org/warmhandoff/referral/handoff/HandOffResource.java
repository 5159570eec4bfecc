package org.warmhandoff.referral.handoff;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.HandOffStatus;

/** Reading hand-offs over HTTP: each agency those that it offers and those that it receives, and no others. */
@Path("/v1/hand-offs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Hand-offs")
public class HandOffResource {

    private static final String PURPOSE =
            "What for, as a code of HL7's PurposeOfUse; left out: COC, to coordinate care. What a receiving agency is told is in the access log with it.";

    private final Database database;
    private final HandOffStore handOffs;
    private final HandOffCaller hand;

    HandOffResource(Database database, HandOffStore handOffs, HandOffCaller hand) {
        this.database = database;
        this.handOffs = handOffs;
        this.hand = hand;
    }

    @GET
    @Operation(
            summary = "The hand-offs of the caller's agency, what is awaited first at the top",
            description =
                    "Those that it receives come with the notice that goes with them, and each is in the access log. Exercises are never in one list with the rest.")
    @APIResponse(
            responseCode = "200",
            description = "One page, with a Link to the next one.",
            content = @Content(schema = @Schema(implementation = FollowUpHandOffResource.HandOffPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood.")
    @APIResponse(responseCode = "403", description = "Not in this role, or the token names no agency.")
    public Response handOffs(
            @Parameter(
                            description = "Codes; repeated, or with commas between.",
                            schema = @Schema(implementation = HandOffStatus.class))
                    @QueryParam("status")
                    List<String> status,
            @Parameter(description = "true: offered or accepted.", schema = @Schema(implementation = Boolean.class))
                    @QueryParam("waiting")
                    @Nullable
                    String waiting,
            @Parameter(description = "sent, received or any, which is meant where it is left out.")
                    @QueryParam("direction")
                    @Nullable
                    String direction,
            @Parameter(
                            description = "true: what belongs to exercises, and nothing else.",
                            schema = @Schema(implementation = Boolean.class))
                    @QueryParam("exercise")
                    @Nullable
                    String exercise,
            @Parameter(
                            description = "1 to 500 items a page; 50 when left out.",
                            schema = @Schema(implementation = Integer.class))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(description = "Where the page before ended: its next.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Parameter(description = PURPOSE, schema = @Schema(implementation = PurposeOfUse.class))
                    @HeaderParam(PurposeOfUse.HEADER)
                    @Nullable
                    String purpose,
            @Context UriInfo uri) {
        HandOffFilter filter = new HandOffFilter(
                hand.agency(),
                HandOffFilter.direction(direction),
                HandOffFilter.statuses(status),
                HandOffFilter.isTrue("waiting", waiting),
                HandOffFilter.isTrue("exercise", exercise));
        int size = Page.limit(HandOffFilter.limit(limit));
        Cursor after = Cursor.decode(cursor);
        Page<HandOff> page = Page.of(
                database.read(handle -> handOffs.page(handle, filter, after, size + 1)),
                size,
                one -> new Cursor(one.dueAt(), one.id()));
        return noStore(new Page<>(hand.views(page.items(), purpose), page.next()).toResponse(uri));
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "One hand-off",
            description = "Its ETag is what the moves want as If-Match. Whoever offers it sees its history.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOffView.class)))
    @APIResponse(responseCode = "404", description = "There is no such hand-off of this agency.")
    public Response handOff(
            @PathParam("id") UUID id,
            @Parameter(description = PURPOSE, schema = @Schema(implementation = PurposeOfUse.class))
                    @HeaderParam(PurposeOfUse.HEADER)
                    @Nullable
                    String purpose) {
        HandOff found = database.read(handle -> MoveHandOff.visible(handOffs.find(handle, id), hand.agency()));
        HandOffView view = hand.isReceived(found)
                ? hand.views(List.of(found), purpose).get(0)
                : HandOffView.sent(found, database.read(handle -> HandOffHistory.of(handle, id)));
        return noStore(
                Response.ok(view).tag(Preconditions.entityTag(found.version())).build());
    }

    private static Response noStore(Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
