package org.warmhandoff.referral.calendar;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.calendar.domain.FeedSecret;
import org.warmhandoff.referral.calendar.domain.Visit;
import org.warmhandoff.referral.calendar.domain.VisitCalendar;
import org.warmhandoff.referral.followup.AssignedFollowUps;
import org.warmhandoff.referral.worker.WorkerStore;
import org.warmhandoff.referral.worker.domain.WorkerProfile;

/** A worker's calendar, for whoever has its address. */
@Path("/calendar")
@Tag(name = "Calendar")
public class CalendarResource {

    private static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private final Database database;
    private final CalendarFeedStore feeds;
    private final WorkerStore workers;
    private final AssignedFollowUps assigned;

    CalendarResource(Database database, CalendarFeedStore feeds, WorkerStore workers, AssignedFollowUps assigned) {
        this.database = database;
        this.feeds = feeds;
        this.workers = workers;
        this.assigned = assigned;
    }

    static String path(FeedSecret secret) {
        return "/calendar/" + secret.text() + ".ics";
    }

    @GET
    @Path("{secret}.ics")
    @Produces(MEDIA_TYPE)
    @PermitAll
    @Operation(
            operationId = "calendar",
            summary = "A worker's dates, by the secret address that they have made",
            description =
                    "Without an account. When something is due, and nothing of what, where or with whom. No address tells whether it ever was one.")
    @APIResponse(
            responseCode = "200",
            description = "An iCalendar object (RFC 5545).",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "304", description = "It is as it was (If-None-Match).")
    @APIResponse(responseCode = "404", description = "There is no such calendar.")
    public Response calendar(@PathParam("secret") String secret, @Context Request request) {
        String calendar =
                database.read(handle -> write(handle, FeedSecret.said(secret))).orElseThrow(ProblemException::notFound);
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(calendar.getBytes(StandardCharsets.UTF_8))
                .toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(calendar, MEDIA_TYPE) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Nothing for a worker who is away or has left: their token no longer works either, or should not. */
    private Optional<String> write(Handle handle, FeedSecret secret) {
        return feeds.find(handle, secret)
                .filter(feed -> workers.find(handle, feed.worker())
                        .filter(WorkerProfile::active)
                        .isPresent())
                .map(feed -> {
                    List<Visit> visits = assigned.unfinishedOf(handle, feed.worker()).stream()
                            .flatMap(one -> Visit.of(one).stream())
                            .toList();
                    return VisitCalendar.write(feed.language(), visits);
                });
    }
}
