package org.warmhandoff.referral.team;

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
import org.warmhandoff.referral.team.domain.Team;

/** Teams over HTTP. */
@Path("/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Teams", description = "Who covers which neighborhoods and jurisdictions.")
public class TeamResource {

    private final Database database;
    private final TeamStore teams;
    private final PutTeam putTeam;

    TeamResource(Database database, TeamStore teams, PutTeam putTeam) {
        this.database = database;
        this.teams = teams;
        this.putTeam = putTeam;
    }

    @GET
    @RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @Operation(
            summary = "All teams, by code",
            description = "There are as many as a community has teams, so they come on one page.")
    public Page<TeamView> teams() {
        List<Team> all = database.read(teams::all);
        return new Page<>(all.stream().map(TeamView::of).toList(), null);
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ADMINISTRATOR})
    @Operation(summary = "One team")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "404", description = "There is no such team.")
    public Response team(@PathParam("code") String code) {
        Team team = database.read(handle -> teams.find(handle, code)).orElseThrow(ProblemException::notFound);
        return Response.ok(TeamView.of(team))
                .tag(Preconditions.entityTag(team.version()))
                .build();
    }

    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            summary = "Create or change a team",
            description =
                    """
                    Unfinished follow-ups that have no team get the team that covers them now. A follow-up that has a team \
                    keeps it, even when the team no longer covers the area.""")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created.",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "412", description = "The team has changed since it was read, or exists and must not.")
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    @APIResponse(responseCode = "428", description = "The team exists: send If-Match.")
    public Response putTeam(
            @Parameter(
                            description = "Lower-case letters, digits and hyphens, at most 64.",
                            example = "port-ferris-peers")
                    @PathParam("code")
                    @Pattern(
                            regexp = "[a-z0-9][a-z0-9-]{0,63}",
                            message = "is not a team code: lower-case letters, digits and hyphens")
                    String code,
            @Valid @NotNull(message = "is required") TeamRequest request,
            @Parameter(description = "The ETag of the version to change.") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @Parameter(description = "* to create and never change.") @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable
                    String ifNoneMatch,
            @Context UriInfo uri) {
        PutTeam.Result result = putTeam.put(code, request, ifMatch, Preconditions.mustBeNew(ifNoneMatch));
        return (result.created() ? Response.created(uri.getAbsolutePath()) : Response.ok())
                .entity(TeamView.of(result.team()))
                .tag(Preconditions.entityTag(result.team().version()))
                .build();
    }
}
