package org.warmhandoff.referral.worker;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;

/** Workers over HTTP. */
@Path("/v1/workers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
@Tag(name = "Workers", description = "Who does outreach: what they can do, where, when and how much.")
public class WorkerResource {

    private static final String NO_ACCOUNT = "is not an opaque account id";

    private final Database database;
    private final WorkerStore workers;
    private final PutWorker putWorker;

    WorkerResource(Database database, WorkerStore workers, PutWorker putWorker) {
        this.database = database;
        this.workers = workers;
        this.putWorker = putWorker;
    }

    @GET
    @Operation(
            summary = "All workers, by account",
            description = "There are as many as a community has workers, so they come on one page.")
    public Page<WorkerView> workers(
            @Parameter(description = "Code of a team; left out: all.") @QueryParam("team") @Nullable String team) {
        String asked = team == null || team.isBlank() ? null : team.strip();
        List<WorkerProfile> all = database.read(handle -> workers.all(handle, asked));
        return new Page<>(all.stream().map(WorkerView::of).toList(), null);
    }

    @GET
    @Path("{account}")
    @Operation(summary = "One worker")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(responseCode = "404", description = "There is no such worker.")
    public Response worker(
            @PathParam("account") @Pattern(regexp = Worker.ACCOUNT, message = NO_ACCOUNT) String account) {
        WorkerProfile profile = database.read(handle -> workers.find(handle, new Worker(account)))
                .orElseThrow(ProblemException::notFound);
        return Response.ok(WorkerView.of(profile))
                .tag(Preconditions.entityTag(profile.version()))
                .build();
    }

    @PUT
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a worker, or change what is known of them",
            description =
                    "By the account id of their token. What is offered to them already stays offered; what they have stays theirs.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Registered.",
            content = @Content(schema = @Schema(implementation = WorkerView.class)))
    @APIResponse(responseCode = "412", description = "It has changed since it was read, or is not there.")
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    @APIResponse(responseCode = "428", description = "The worker is registered: send If-Match.")
    public Response putWorker(
            @PathParam("account") @Pattern(regexp = Worker.ACCOUNT, message = NO_ACCOUNT) String account,
            @Valid @NotNull(message = "is required") WorkerRequest request,
            @Parameter(description = "The ETag of the version to change.") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Context UriInfo uri) {
        PutWorker.Result result = putWorker.put(new Worker(account), request, ifMatch);
        return (result.created() ? Response.created(uri.getAbsolutePath()) : Response.ok())
                .entity(WorkerView.of(result.profile()))
                .tag(Preconditions.entityTag(result.profile().version()))
                .build();
    }
}
