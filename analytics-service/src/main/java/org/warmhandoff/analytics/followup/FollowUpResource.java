package org.warmhandoff.analytics.followup;

import java.time.Duration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.warmhandoff.analytics.stream.EventText;
import org.warmhandoff.analytics.stream.OpenStreams;
import org.warmhandoff.contracts.Roles;

/** Where follow-ups stand: numbers and states, no person, no worker. */
@Path("/v1/follow-ups")
public class FollowUpResource {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final FollowUpFeed feed;
    private final OpenStreams streams;
    private final JsonWebToken token;

    FollowUpResource(FollowUpFeed feed, OpenStreams streams, JsonWebToken token) {
        this.feed = feed;
        this.streams = streams;
        this.token = token;
    }

    @GET
    @Path("summary")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Where follow-ups stand",
            description =
                    "How many there are in each status (of those that ended: within the last 28 days), how many wait "
                            + "for a first attempt that is due, and the ones that changed last.")
    public FollowUpSummary followUpSummary() {
        return feed.now();
    }

    @GET
    @Path("stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "private, no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Where follow-ups stand, as it changes",
            description = "Starts with the present summary. The stream ends when the token expires.")
    @APIResponse(responseCode = "200", description = "Event `follow-ups`: the summary.")
    public Multi<OutboundSseEvent> followUpStream(@Context Sse sse) {
        Multi<OutboundSseEvent> summaries = feed.changes().map(summary -> sse.newEventBuilder()
                .name("follow-ups")
                .data(EventText.of(summary))
                .build());
        Multi<OutboundSseEvent> heartbeats = Multi.createFrom()
                .ticks()
                .every(HEARTBEAT)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("still here").build());
        return streams.open(Multi.createBy().merging().streams(summaries, heartbeats), token);
    }
}
