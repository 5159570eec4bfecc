package org.warmhandoff.incident.selfreferral;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.warmhandoff.incident.area.CurrentAreas;
import org.warmhandoff.incident.report.Submitted;
import org.warmhandoff.incident.selfreferral.domain.SenderLimit;
import org.warmhandoff.kit.http.ProblemException;

/** For everybody: whoever asks for support needs no account. Nothing of what was sent can be read back here. */
@Path("/v1/self-referrals")
@PermitAll
public class SelfReferralResource {

    /** Where the person may be met. */
    record Area(String code, String name) {}

    record Areas(List<Area> items) {}

    /** That the request is kept, and nothing that it says. */
    @Schema(name = "SelfReferralKept")
    record Kept(Instant keptAt) {}

    @Schema(name = "SelfReferralWithdrawal")
    record Withdrawal(@NotNull UUID requestId) {}

    private final TakeSelfReferrals selfReferrals;
    private final CurrentAreas areas;
    private final SelfReferralConfig config;
    private final SenderLimit limit;
    private final InstantSource clock;

    SelfReferralResource(
            TakeSelfReferrals selfReferrals, CurrentAreas areas, SelfReferralConfig config, InstantSource clock) {
        this.selfReferrals = selfReferrals;
        this.areas = areas;
        this.config = config;
        this.limit = new SenderLimit(new SenderLimit.Settings(config.perSender(), config.inAll(), config.window()));
        this.clock = clock;
    }

    @GET
    @Path("/areas")
    @Operation(summary = "The neighborhoods in which support can be asked for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Areas.class)))
    @APIResponse(responseCode = "404", description = "Support cannot be asked for in this way here")
    public Response areas() {
        requireOpen();
        CacheControl briefly = new CacheControl();
        briefly.setMaxAge((int) Duration.ofMinutes(5).toSeconds());
        return Response.ok(new Areas(areas.map().neighborhoods().stream()
                        .map(area -> new Area(area.code(), area.name()))
                        .toList()))
                .cacheControl(briefly)
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks for support, for oneself",
            description = "Becomes a follow-up with the person's consent. Sending the same requestId again changes it.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Kept.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Kept.class)))
    @APIResponse(responseCode = "404", description = "Support cannot be asked for in this way here")
    @APIResponse(responseCode = "409", description = "The request was taken back")
    @APIResponse(responseCode = "422", description = "A field breaks a rule; the problem body names it")
    @APIResponse(responseCode = "429", description = "Too many requests; Retry-After says when to come back")
    public Response ask(@Context HttpServerRequest request, @NotNull @Valid SelfReferralBody body) {
        requireOpen();
        selfReferrals.check(body);
        limit.refuse(Sender.of(request), clock.instant()).ifPresent(wait -> {
            throw ProblemException.tooMany(wait, "So many requests cannot be taken. Call, or come back later.");
        });
        Submitted.Taken taken = selfReferrals.take(body);
        return Response.status(taken.effect() == Submitted.Effect.CREATED ? 201 : 200)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Kept(taken.report().receivedAt()))
                .build();
    }

    @POST
    @Path("/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes a request for support back",
            description = "Nobody makes contact any more, and who the person is is forgotten.")
    @APIResponse(responseCode = "204", description = "It is taken back, now or before")
    @APIResponse(responseCode = "404", description = "There is no such request")
    public Response withdraw(@NotNull @Valid Withdrawal withdrawal) {
        requireOpen();
        if (!selfReferrals.takeBack(withdrawal.requestId())) {
            throw ProblemException.notFound();
        }
        return Response.noContent().build();
    }

    private void requireOpen() {
        if (!config.enabled()) {
            throw ProblemException.notFound();
        }
    }
}
