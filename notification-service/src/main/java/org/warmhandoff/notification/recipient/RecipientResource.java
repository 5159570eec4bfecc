package org.warmhandoff.notification.recipient;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.Recipient;

/** Who is told. Their addresses are personal, so only those who set them up read them. */
@Path("/v1/recipients")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class RecipientResource {

    private static final String PATH = "/v1/recipients";

    private final Database database;
    private final IdempotentRequests idempotent;
    private final RecipientStore recipients;
    private final RegisterRecipient registerRecipient;
    private final ChangeRecipient changeRecipient;
    private final Caller caller;

    RecipientResource(
            Database database,
            IdempotentRequests idempotent,
            RecipientStore recipients,
            RegisterRecipient registerRecipient,
            ChangeRecipient changeRecipient,
            Caller caller) {
        this.database = database;
        this.idempotent = idempotent;
        this.recipients = recipients;
        this.registerRecipient = registerRecipient;
        this.changeRecipient = changeRecipient;
        this.caller = caller;
    }

    /** One page of recipients, as the OpenAPI document describes it. */
    @Schema(name = "RecipientPage")
    interface RecipientPage {

        List<RecipientView> getItems();

        @Nullable
        String getNext();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Registers a recipient of a team's notices",
            description =
                    """
                    E-mail: {"team": "north-peers", "channel": "email", "address": "peers@outreach.example", "language": "es"}.
                    Webhook: {"team": "north-peers", "channel": "webhook", "url": "https://hooks.outreach.example/tasks"}. Messages
                    to a webhook are signed as Standard Webhooks 1.0.0 says; the secret is in this answer and nowhere else, also
                    not in the answer to a repeated request. A webhook that answers 410 is made inactive.
                    """)
    @APIResponse(
            responseCode = "201",
            description = "The recipient is told from now on",
            content = @Content(schema = @Schema(implementation = RecipientView.class)))
    @APIResponse(responseCode = "409", description = "The team has an active recipient with this address")
    @APIResponse(responseCode = "422", description = "A field breaks a rule; the problem body names it")
    public Response register(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid RecipientBody body) {
        Destination destination = body.destination();
        AtomicReference<RegisterRecipient.@Nullable Registered> made = new AtomicReference<>();
        Response answer = idempotent.answer(caller, key, "POST " + PATH, body, transaction -> {
            RegisterRecipient.Registered registered = registerRecipient.register(transaction, body.team(), destination);
            made.set(registered);
            Recipient recipient = registered.recipient();
            // The stored answer is made without the secret: it would lie there for as long as the key does.
            return Answer.created(
                    RecipientView.of(recipient), URI.create(PATH + "/" + recipient.id()), recipient.version());
        });
        RegisterRecipient.Registered registered = made.get();
        boolean isStoredAnswer = !(answer.getEntity() instanceof RecipientView);
        return registered == null || registered.secret() == null || isStoredAnswer
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .entity(RecipientView.of(registered.recipient(), registered.secret()))
                        .build();
    }

    @GET
    @Operation(summary = "All recipients, the oldest first; removed ones too")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecipientPage.class)))
    public Response recipients(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        Cursor after = Cursor.decode(cursor);
        return Page.of(
                        database.read(handle -> recipients.page(handle, after, size)).stream()
                                .map(RecipientView::of)
                                .toList(),
                        size,
                        last -> new Cursor(last.createdAt(), last.recipientId()))
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One recipient")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecipientView.class)))
    @APIResponse(responseCode = "404", description = "There is no such recipient")
    public Response recipient(@PathParam("id") UUID id) {
        return answer(database.read(handle -> recipients.find(handle, id)).orElseThrow(ProblemException::notFound));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives a recipient another team or address, and makes it active",
            description = "The channel stays as it is, and so does the secret of a webhook.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecipientView.class)))
    @APIResponse(responseCode = "409", description = "The team has an active recipient with this address")
    @APIResponse(responseCode = "412", description = "The recipient has changed since it was read")
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecipientBody body) {
        long expected = Preconditions.expectedVersion(ifMatch);
        Destination destination = body.destination();
        return answer(database.inTransaction(transaction ->
                changeRecipient.replace(transaction, lock(transaction, id, expected), body.team(), destination)));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Tells a recipient nothing more",
            description = "The recipient stays readable, as inactive, because deliveries refer to it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RecipientView.class)))
    @APIResponse(responseCode = "412", description = "The recipient has changed since it was read")
    public Response remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        long expected = Preconditions.expectedVersion(ifMatch);
        return answer(database.inTransaction(
                transaction -> changeRecipient.remove(transaction, lock(transaction, id, expected))));
    }

    private Recipient lock(Handle transaction, UUID id, long expectedVersion) {
        Recipient recipient = recipients.lock(transaction, id).orElseThrow(ProblemException::notFound);
        Preconditions.requireCurrent(expectedVersion, recipient.version());
        return recipient;
    }

    private static Response answer(Recipient recipient) {
        return Response.ok(RecipientView.of(recipient))
                .tag(Preconditions.entityTag(recipient.version()))
                .build();
    }
}
