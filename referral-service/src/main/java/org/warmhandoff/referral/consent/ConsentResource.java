package org.warmhandoff.referral.consent;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.followup.AtWork;
import org.warmhandoff.referral.followup.CallingWorker;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.PersonFollowUps;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** What the person of a follow-up has agreed to, over HTTP. */
@Path("/v1/follow-ups/{id}/consents")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Follow-ups")
@APIResponse(responseCode = "404", description = "There is no such follow-up or consent.")
public class ConsentResource {

    private static final String PATH = "/v1/follow-ups/{id}/consents";

    /** What a request stands for, besides its operation. */
    private record Request(UUID followUp, @Nullable UUID consent, @Nullable Object body) {}

    private final Database database;
    private final FollowUpStore followUps;
    private final PersonFollowUps people;
    private final KeepConsents consents;
    private final IdempotentRequests requests;
    private final InstantSource clock;
    private final Caller caller;
    private final CallingWorker worker;

    ConsentResource(
            Database database,
            FollowUpStore followUps,
            PersonFollowUps people,
            KeepConsents consents,
            IdempotentRequests requests,
            InstantSource clock,
            Caller caller,
            CallingWorker worker) {
        this.database = database;
        this.followUps = followUps;
        this.people = people;
        this.consents = consents;
        this.requests = requests;
        this.clock = clock;
        this.caller = caller;
        this.worker = worker;
    }

    @GET
    @Operation(
            summary = "What the person has agreed to, the latest first",
            description =
                    "In this and in their other follow-ups, with what is over. They are as many as a person was asked, so they come on one page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentPage.class)))
    public Page<ConsentView> consents(@PathParam("id") UUID id) {
        Consents found = database.read(
                handle -> consents.of(handle, followUps.find(handle, id).orElseThrow(ProblemException::notFound)));
        return new Page<>(
                found.all().stream()
                        .map(one -> ConsentView.of(one, clock.instant()))
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record what the person has agreed to",
            description =
                    "Who asked is in the token. A consent is never changed: it is taken back, runs out, or another is given. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(responseCode = "403", description = "Somebody else has the follow-up.")
    @APIResponse(responseCode = "409", description = "The follow-up has ended.")
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    public Response give(
            @PathParam("id") UUID id,
            @Parameter(description = "Of your choice, new for each request.")
                    @HeaderParam(IdempotentRequests.HEADER)
                    @Nullable
                    String key,
            @Valid @NotNull(message = "is required") ConsentRequest body) {
        Actor actor = worker.actor();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        KeepConsents.Said said = body.toSaid(now);
        return requests.answer(caller, key, "POST " + PATH, new Request(id, null, body), transaction -> {
            FollowUp followUp = PersonFollowUps.of(people.lock(transaction, id), id);
            AtWork.require(followUp, actor);
            ConsentView given = ConsentView.of(consents.give(transaction, followUp, said), now);
            return Answer.created(given, URI.create("/v1/follow-ups/" + id + "/consents"), given.version());
        });
    }

    @POST
    @Path("{consentId}/revoke")
    @Operation(
            summary = "The person takes a consent back",
            description =
                    "Whoever of outreach is told may do this, also when the follow-up has ended: it must not fail for want of somebody. What needs the consent stops at once, for whomever. To take back contact is to say never: everything that is under way for the person ends, until they come themselves.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ConsentView.class)))
    @APIResponse(responseCode = "412", description = "It was taken back before.")
    @APIResponse(responseCode = "428", description = "Send If-Match with the consent's version.")
    public Response revoke(
            @PathParam("id") UUID id,
            @PathParam("consentId") UUID consentId,
            @Parameter(description = "The consent's version as an ETag.", required = true, example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Parameter(description = "Of your choice, new for each request.")
                    @HeaderParam(IdempotentRequests.HEADER)
                    @Nullable
                    String key) {
        Actor actor = worker.actor();
        long expected = Preconditions.expectedVersion(ifMatch);
        return requests.answer(
                caller, key, "POST " + PATH + "/{consentId}/revoke", new Request(id, consentId, null), transaction -> {
                    ConsentView revoked = ConsentView.of(
                            consents.revoke(transaction, id, consentId, expected, actor), clock.instant());
                    return Answer.ok(revoked, revoked.version());
                });
    }

    /** Names the page in the OpenAPI document. */
    @Schema(name = "ConsentPage")
    record ConsentPage(List<ConsentView> items, @Schema(nullable = true) @Nullable String next) {}
}
