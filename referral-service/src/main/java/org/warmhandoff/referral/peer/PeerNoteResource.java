package org.warmhandoff.referral.peer;

import java.net.URI;
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
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.followup.CallingWorker;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.peer.domain.PeerNote;

/** What peers write for peers, over HTTP. */
@Path("/v1/follow-ups/{id}/peer-notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OUTREACH_WORKER)
@RequestScoped
@Tag(name = "Peer notes", description = "For the peer who has the follow-up; for nobody else, leads neither.")
@APIResponse(
        responseCode = "403",
        description =
                "Not a registered peer, or somebody else has the follow-up. The same whether there are notes or not.")
@APIResponse(responseCode = "404", description = "There is no such follow-up.")
@APIResponse(responseCode = "409", description = "The follow-up has ended.")
public class PeerNoteResource {

    private final Database database;
    private final KeepPeerNotes notes;
    private final IdempotentRequests requests;
    private final CallingWorker worker;
    private final Caller caller;

    PeerNoteResource(
            Database database, KeepPeerNotes notes, IdempotentRequests requests, CallingWorker worker, Caller caller) {
        this.database = database;
        this.notes = notes;
        this.requests = requests;
        this.worker = worker;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The notes of peers, oldest first",
            description = "From every follow-up of the person. Not to be stored.")
    @APIResponse(
            responseCode = "200",
            description = "One page, with a Link to the next one.",
            content = @Content(schema = @Schema(implementation = PeerNotePage.class)))
    public Response read(
            @PathParam("id") UUID id,
            @Parameter(description = "Where the page before ended: its next.") @QueryParam("cursor") @Nullable
                    String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(null);
        Cursor after = Cursor.decode(cursor);
        Actor actor = worker.actor();
        List<PeerNote> found = database.read(handle -> notes.read(handle, id, actor, after, size + 1));
        Page<PeerNote> page = Page.of(found, size, one -> new Cursor(one.writtenAt(), one.id()));
        Response answer = new Page<>(page.items().stream().map(PeerNoteView::of).toList(), page.next()).toResponse(uri);
        return Response.fromResponse(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write a note", description = "It stays as it was written.")
    @APIResponse(
            responseCode = "201",
            description = "Its answer does not repeat the text.",
            content = @Content(schema = @Schema(implementation = Written.class)))
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    public Response write(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Of your choice, new for each request. A repeated request gets the first answer again.")
                    @HeaderParam(IdempotentRequests.HEADER)
                    @Nullable
                    String key,
            @Valid @NotNull(message = "is required") PeerNoteRequest body) {
        Actor actor = worker.actor();
        return requests.answer(
                caller, key, "POST /v1/follow-ups/{id}/peer-notes", new Request(id, body), transaction -> {
                    PeerNote note = notes.write(transaction, id, actor, body.text());
                    // What is kept to be answered again is kept where other answers are: it must hold no note.
                    return Answer.created(
                            new Written(note.id()), URI.create("/v1/follow-ups/" + id + "/peer-notes"), 1);
                });
    }

    private record Request(UUID id, PeerNoteRequest body) {}

    /** What was written. */
    @Schema(name = "PeerNoteWritten")
    record Written(UUID noteId) {}

    /** Names the page in the OpenAPI document. */
    @Schema(name = "PeerNotePage")
    record PeerNotePage(List<PeerNoteView> items, @Schema(nullable = true) @Nullable String next) {}
}
