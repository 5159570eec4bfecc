package org.warmhandoff.referral.fhir;

import java.net.URI;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.fhir.r4.Bundle;
import org.warmhandoff.referral.fhir.r4.Task;
import org.warmhandoff.referral.followup.CallingWorker;
import org.warmhandoff.referral.followup.ChangedFollowUps;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.PeerPool;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** Follow-ups as FHIR Tasks, over HTTP. */
@Path("/fhir/Task")
@Produces({Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(
        name = "FHIR",
        description = "Follow-ups as FHIR R4 Tasks and ServiceRequests, without identity. See docs/fhir.md.")
public class FhirTaskResource {

    private final Database database;
    private final FollowUpStore followUps;
    private final ChangedFollowUps changed;
    private final UpdateTask updates;
    private final CallingWorker worker;
    private final PeerPool peerPool;
    private final Caller caller;
    private final FhirJson json;

    FhirTaskResource(
            Database database,
            FollowUpStore followUps,
            ChangedFollowUps changed,
            UpdateTask updates,
            CallingWorker worker,
            PeerPool peerPool,
            Caller caller,
            FhirJson json) {
        this.database = database;
        this.followUps = followUps;
        this.changed = changed;
        this.updates = updates;
        this.worker = worker;
        this.peerPool = peerPool;
        this.caller = caller;
        this.json = json;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readTask", summary = "A follow-up as a Task")
    @APIResponse(
            responseCode = "200",
            description = "The Task. Its ETag is what an update wants as If-Match.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "304", description = "It is as it was (If-None-Match).")
    @APIResponse(responseCode = "404", description = "There is no such follow-up.")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        FollowUp followUp = database.read(handle -> followUps.find(handle, id)).orElseThrow(ProblemException::notFound);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(Fhir.entityTag(followUp.version()));
        return unchanged == null ? answer(followUp) : unchanged.build();
    }

    @GET
    @Operation(
            operationId = "searchTasks",
            summary = "Tasks in the order in which they changed",
            description =
                    "Parameters combine. Exercises are never in one list with the rest. What is not a parameter of this search is refused.")
    @Parameter(
            name = TaskSearch.STATUS,
            in = ParameterIn.QUERY,
            description = "Codes of Task.status, with commas between.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = TaskSearch.OWNER,
            in = ParameterIn.QUERY,
            description =
                    "Account id of a worker, alone or after Practitioner/; or owner:identifier, with or without its system.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = TaskSearch.OWNER_MISSING,
            in = ParameterIn.QUERY,
            description = "true: nobody has it.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = TaskSearch.LAST_UPDATED,
            in = ParameterIn.QUERY,
            description = "ge, gt, le or lt and a time with an offset; twice for a range.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = TaskSearch.SECURITY,
            in = ParameterIn.QUERY,
            description = "HTEST: exercises, and nothing else.",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = TaskSearch.COUNT,
            in = ParameterIn.QUERY,
            description = "Tasks a page, 500 at most; 50 when left out.",
            schema = @Schema(type = SchemaType.INTEGER))
    @APIResponse(
            responseCode = "200",
            description = "A searchset Bundle, with a link to the next page.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "400", description = "A parameter is not known or cannot be understood.")
    public Response search(@Context UriInfo uri) {
        TaskSearch search = TaskSearch.of(uri.getQueryParameters(), peerPool.hiddenFrom(caller));
        List<FollowUp> found =
                database.read(handle -> changed.page(handle, search.asked(), search.after(), search.count() + 1));
        Page<FollowUp> page = Page.of(found, search.count(), one -> new Cursor(one.updatedAt(), one.id()));
        return Response.ok(json.write(bundle(page, uri)), Fhir.MEDIA_TYPE).build();
    }

    @PUT
    @Path("{id}")
    @Consumes({Fhir.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "updateTask",
            summary = "Change the status of a Task",
            description =
                    "The Task as it was read, with another status and what that one wants: a statusReason, a date, an outcome. Any other change is refused. The rules are those of the moves.")
    @APIResponse(
            responseCode = "200",
            description = "The Task as it stands then.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(responseCode = "400", description = "The body is not the Task of this address.")
    @APIResponse(responseCode = "403", description = "Not in this role, or somebody else has the follow-up.")
    @APIResponse(responseCode = "404", description = "There is no such follow-up.")
    @APIResponse(responseCode = "409", description = "Not possible in the present state.")
    @APIResponse(responseCode = "412", description = "It has changed since it was read.")
    @APIResponse(responseCode = "422", description = "Something else is changed, missing or breaks a rule.")
    @APIResponse(responseCode = "428", description = "Send If-Match with the ETag that you have read.")
    public Response update(
            @PathParam("id") UUID id,
            @Parameter(
                            description = "The ETag of the version that you have read.",
                            required = true,
                            example = "W/\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @RequestBody(required = true, content = @Content(schema = @Schema(type = SchemaType.OBJECT))) @Nullable
                    String body) {
        long expected = Fhir.expectedVersion(ifMatch);
        return answer(updates.update(id, expected, json.parse(body), worker.actor()));
    }

    private Response answer(FollowUp followUp) {
        return Response.ok(json.write(FollowUpResources.task(followUp)), Fhir.MEDIA_TYPE)
                .tag(Fhir.entityTag(followUp.version()))
                .lastModified(Date.from(followUp.updatedAt()))
                .build();
    }

    private static Bundle bundle(Page<FollowUp> page, UriInfo uri) {
        URI tasks = uri.getAbsolutePath();
        List<Bundle.Link> links = new ArrayList<>();
        links.add(new Bundle.Link("self", uri.getRequestUri()));
        if (page.next() != null) {
            links.add(new Bundle.Link(
                    "next",
                    uri.getRequestUriBuilder()
                            .replaceQueryParam(TaskSearch.CURSOR, page.next())
                            .build()));
        }
        return new Bundle(
                "searchset",
                links,
                page.items().stream()
                        .map(FollowUpResources::task)
                        .map(task -> new Bundle.Entry(location(tasks, task), task, new Bundle.Search("match")))
                        .toList());
    }

    private static URI location(URI tasks, Task task) {
        return URI.create(tasks + "/" + task.id());
    }
}
