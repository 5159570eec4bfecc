package org.warmhandoff.notification.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.notification.DeliveryStatus;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.notification.Codes;
import org.warmhandoff.notification.delivery.domain.Delivery;

/** Whether notices got there. */
@Path("/v1/deliveries")
@RolesAllowed({Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {

    private static final String REDELIVER = "POST /v1/deliveries/{id}/redeliver";

    /** A redelivery, as it counts for the idempotency key. */
    private record Redelivery(UUID id, long version) {}

    /** One page of deliveries, as the OpenAPI document describes it. */
    @Schema(name = "DeliveryPage")
    interface DeliveryPage {

        List<DeliveryView> getItems();

        @Nullable
        String getNext();
    }

    private final Database database;
    private final IdempotentRequests idempotent;
    private final DeliveryStore deliveries;
    private final RedeliverDelivery redeliverDelivery;
    private final Caller caller;

    DeliveryResource(
            Database database,
            IdempotentRequests idempotent,
            DeliveryStore deliveries,
            RedeliverDelivery redeliverDelivery,
            Caller caller) {
        this.database = database;
        this.idempotent = idempotent;
        this.deliveries = deliveries;
        this.redeliverDelivery = redeliverDelivery;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Deliveries, the newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood; the problem body names it")
    public Response deliveries(
            @QueryParam("status") @Parameter(schema = @Schema(implementation = DeliveryStatus.class)) @Nullable
                    String status,
            @QueryParam("recipient") @Parameter(schema = @Schema(implementation = UUID.class)) @Nullable
                    String recipient,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        DeliveryStatus ofStatus = status(status);
        UUID ofRecipient = recipient(recipient);
        int size = Page.limit(limit);
        Cursor before = Cursor.decode(cursor);
        return Page.of(
                        database.read(handle -> deliveries.page(handle, ofStatus, ofRecipient, before, size)).stream()
                                .map(DeliveryView::of)
                                .toList(),
                        size,
                        last -> new Cursor(last.createdAt(), last.deliveryId()))
                .toResponse(uri);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One delivery")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "404", description = "There is no such delivery")
    public Response delivery(@PathParam("id") UUID id) {
        Delivery delivery =
                database.read(handle -> deliveries.find(handle, id)).orElseThrow(ProblemException::notFound);
        return Response.ok(DeliveryView.of(delivery))
                .tag(Preconditions.entityTag(delivery.version()))
                .build();
    }

    @POST
    @Path("/{id}/redeliver")
    @Operation(
            summary = "Sends a notice again",
            description =
                    """
                    For a delivery that was sent or given up: it is queued again and tried on its channel's schedule from the
                    beginning. It keeps its id, by which a receiver can tell that it has the notice already.
                    """)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", description = "It waits for an attempt already, or its recipient is not active")
    @APIResponse(responseCode = "412", description = "The delivery has changed since it was read")
    public Response redeliver(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key) {
        long expected = Preconditions.expectedVersion(ifMatch);
        return idempotent.answer(caller, key, REDELIVER, new Redelivery(id, expected), transaction -> {
            Delivery delivery = deliveries.lock(transaction, id).orElseThrow(ProblemException::notFound);
            Preconditions.requireCurrent(expected, delivery.version());
            Delivery requeued = redeliverDelivery.redeliver(transaction, delivery);
            return Answer.ok(DeliveryView.of(requeued), requeued.version());
        });
    }

    private static @Nullable DeliveryStatus status(@Nullable String code) {
        return code == null
                ? null
                : Codes.find(DeliveryStatus.class, code)
                        .orElseThrow(() -> ProblemException.badParameter(
                                "status",
                                "Use one of "
                                        + Arrays.stream(DeliveryStatus.values())
                                                .map(DeliveryStatus::code)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private static @Nullable UUID recipient(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw ProblemException.badParameter("recipient", "Use the id of a recipient.");
        }
    }
}
