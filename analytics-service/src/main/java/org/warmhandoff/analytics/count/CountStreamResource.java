package org.warmhandoff.analytics.count;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.stream.OpenStreams;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.ProblemException;

/** Counts as they change, as server-sent events. */
@Path("/v1/counts/stream")
public class CountStreamResource {

    private final CountTail tail;
    private final ReadCounts readCounts;
    private final OpenStreams streams;
    private final CountConfig config;
    private final JsonWebToken token;

    CountStreamResource(
            CountTail tail, ReadCounts readCounts, OpenStreams streams, CountConfig config, JsonWebToken token) {
        this.tail = tail;
        this.readCounts = readCounts;
        this.streams = streams;
        this.config = config;
        this.token = token;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Counts as they change",
            description =
                    "Starts with every count that was ever published, then sends each one that changes, falls included. "
                            + "A count that was never sent is zero. With `Last-Event-ID`: only what changed since. A slow reader "
                            + "gets the newest value of a count and skips the ones between. The stream ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Event `count`: one count, with the number of the change as its id. Event `as-of`, every 15 seconds: "
                            + "the time up to which all that was sent is right.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "events", value = CountExamples.EVENTS)))
    public Multi<OutboundSseEvent> countStream(
            @BeanParam CountParameters parameters,
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "Id of the last `count` that was received.")
                    @Nullable
                    String lastEventId,
            @Context UriInfo uri,
            @Context Sse sse) {
        KnownParameters.require(uri, KnownParameters.STREAM);
        CountFilter filter = parameters.filter();
        readCounts.requireKnownAreas(filter);
        CountSubscription subscription =
                new CountSubscription(tail, filter, config.heartbeat(), sse, lastSeen(lastEventId));
        return streams.open(subscription.events(), token);
    }

    private static long lastSeen(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return 0;
        }
        try {
            return Long.parseUnsignedLong(lastEventId.strip());
        } catch (NumberFormatException notOurs) {
            throw ProblemException.badParameter("Last-Event-ID", "Send the id of an event of this stream.");
        }
    }
}
