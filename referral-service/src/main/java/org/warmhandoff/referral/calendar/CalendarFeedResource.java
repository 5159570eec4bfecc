package org.warmhandoff.referral.calendar;

import java.time.Instant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.calendar.domain.FeedLanguage;
import org.warmhandoff.referral.followup.CallingWorker;

/** The address of the caller's own calendar, over HTTP. */
@Path("/v1/calendar-feed")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(
        name = "Calendar",
        description = "A worker's dates for the calendar of their phone, which can send no token: by a secret address.")
public class CalendarFeedResource {

    private final Database database;
    private final CalendarFeedStore feeds;
    private final KeepCalendarFeed keeping;
    private final CallingWorker worker;

    CalendarFeedResource(Database database, CalendarFeedStore feeds, KeepCalendarFeed keeping, CallingWorker worker) {
        this.database = database;
        this.feeds = feeds;
        this.keeping = keeping;
        this.worker = worker;
    }

    /** How the calendar is to be. */
    public record FeedRequest(
            @Schema(description = "Of the titles; en when left out.") @Nullable FeedLanguage language) {}

    /** That there is an address. */
    public record FeedView(
            @Schema(description = "Also the ETag.") long version, FeedLanguage language, Instant madeAt) {

        static FeedView of(CalendarFeed feed) {
            return new FeedView(feed.version(), feed.language(), feed.madeAt());
        }
    }

    /** The address, this once. */
    public record NewFeedView(
            @Schema(description = "Also the ETag.") long version,
            FeedLanguage language,
            Instant madeAt,
            @Schema(
                            description =
                                    "Path of the calendar on this host. It is told this once; whoever has it reads the calendar.")
                    String path) {}

    @GET
    @Operation(operationId = "calendarFeed", summary = "Whether the caller's calendar has an address")
    @APIResponse(
            responseCode = "200",
            description = "It has. The address itself is not kept.",
            content = @Content(schema = @Schema(implementation = FeedView.class)))
    @APIResponse(responseCode = "404", description = "It has none.")
    public Response feed() {
        CalendarFeed feed = database.read(
                        handle -> feeds.find(handle, worker.actor().worker()))
                .orElseThrow(ProblemException::notFound);
        return Response.ok(FeedView.of(feed))
                .tag(Preconditions.entityTag(feed.version()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeCalendarFeed",
            summary = "Give the caller's calendar a new address",
            description = "The one before ends at once.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced.",
            content = @Content(schema = @Schema(implementation = NewFeedView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made.",
            content = @Content(schema = @Schema(implementation = NewFeedView.class)))
    @APIResponse(responseCode = "409", description = "The account is no active worker.")
    @APIResponse(responseCode = "412", description = "It was replaced since it was read, or there is none.")
    @APIResponse(responseCode = "428", description = "There is an address: send If-Match.")
    public Response make(
            @Valid @NotNull(message = "is required") FeedRequest request,
            @Parameter(description = "The ETag of the address to replace.") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        FeedLanguage language = request.language() == null ? FeedLanguage.EN : request.language();
        KeepCalendarFeed.Made made = keeping.make(worker.actor().worker(), language, ifMatch);
        CalendarFeed feed = made.feed();
        return Response.status(feed.version() == 1 ? Response.Status.CREATED : Response.Status.OK)
                .entity(new NewFeedView(
                        feed.version(), feed.language(), feed.madeAt(), CalendarResource.path(made.secret())))
                .tag(Preconditions.entityTag(feed.version()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @DELETE
    @Operation(
            operationId = "stopCalendarFeed",
            summary = "End the address of the caller's calendar",
            description = "At once and for good.")
    @APIResponse(responseCode = "204", description = "Ended.")
    @APIResponse(responseCode = "404", description = "There is none.")
    @APIResponse(responseCode = "412", description = "It was replaced since it was read.")
    @APIResponse(responseCode = "428", description = "Send If-Match.")
    public void stop(
            @Parameter(description = "The ETag of the address to end.") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch) {
        keeping.stop(worker.actor().worker(), ifMatch);
    }
}
