package org.warmhandoff.referral.handoff;

import java.net.URI;
import java.util.List;
import java.util.Set;
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
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.PersonFollowUps;
import org.warmhandoff.referral.followup.domain.Actor;

/** The hand-offs of a follow-up, over HTTP. */
@Path("/v1/follow-ups/{id}/hand-offs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Hand-offs", description = "To other agencies, until somebody has confirmed that the person got there.")
@APIResponse(responseCode = "404", description = "There is no such follow-up.")
public class FollowUpHandOffResource {

    /** What a request stands for, besides its operation. */
    private record Request(UUID followUp, HandOffRequest body) {}

    private final Database database;
    private final FollowUpStore followUps;
    private final PersonFollowUps people;
    private final HandOffStore handOffs;
    private final OfferHandOff offers;
    private final IdempotentRequests requests;
    private final HandOffCaller hand;
    private final Caller caller;

    FollowUpHandOffResource(
            Database database,
            FollowUpStore followUps,
            PersonFollowUps people,
            HandOffStore handOffs,
            OfferHandOff offers,
            IdempotentRequests requests,
            HandOffCaller hand,
            Caller caller) {
        this.database = database;
        this.followUps = followUps;
        this.people = people;
        this.handOffs = handOffs;
        this.offers = offers;
        this.requests = requests;
        this.hand = hand;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The hand-offs of the person, in the order in which they were offered",
            description = "From this and from their other follow-ups. They are few, so they come on one page.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOffPage.class)))
    public Page<HandOffView> handOffs(@PathParam("id") UUID id) {
        return new Page<>(
                database
                        .read(handle -> handOffs.of(
                                handle,
                                Set.copyOf(people.ids(
                                        handle, followUps.find(handle, id).orElseThrow(ProblemException::notFound)))))
                        .stream()
                        .map(one -> HandOffView.sent(one, null))
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Offer a hand-off to another agency",
            description =
                    "To a service of the directory or to an agency, where the person agrees that this agency is told. It is told the need, the neighborhood, the language, what helps the person to get in, and when they come; nothing else. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = HandOffView.class)))
    @APIResponse(responseCode = "403", description = "Somebody else has the follow-up, or the token names no agency.")
    @APIResponse(
            responseCode = "409",
            description = "The follow-up has ended, the person does not agree, or the same is under way.")
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    public Response offer(
            @PathParam("id") UUID id,
            @Parameter(description = "Of your choice, new for each request.")
                    @HeaderParam(IdempotentRequests.HEADER)
                    @Nullable
                    String key,
            @Valid @NotNull(message = "is required") HandOffRequest body) {
        Actor actor = hand.actor();
        String agency = hand.agency();
        return requests.answer(
                caller, key, "POST /v1/follow-ups/{id}/hand-offs", new Request(id, body), transaction -> {
                    HandOffView offered = HandOffView.sent(offers.offer(transaction, id, actor, agency, body), null);
                    return Answer.created(
                            offered, URI.create("/v1/hand-offs/" + offered.handOffId()), offered.version());
                });
    }

    /** Names the page in the OpenAPI document. */
    @Schema(name = "HandOffPage")
    record HandOffPage(List<HandOffView> items, @Schema(nullable = true) @Nullable String next) {}
}
