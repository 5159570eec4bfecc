package org.warmhandoff.referral.followup;

import java.time.InstantSource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;

/** What waits, for whoever leads, over HTTP. */
@Path("/v1/worklist-summary")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TEAM_LEAD, Roles.COORDINATOR})
@Tag(name = "Follow-ups")
public class WorklistSummaryResource {

    private final Database database;
    private final WorklistStore worklist;
    private final InstantSource clock;

    WorklistSummaryResource(Database database, WorklistStore worklist, InstantSource clock) {
        this.database = database;
        this.worklist = worklist;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "How much waits, and what each worker has", description = "Exercises are left out.")
    public WorklistSummary summary(
            @Parameter(description = "Code of a team; left out: all.") @QueryParam("team") @Nullable String team) {
        return database.read(handle -> worklist.summary(handle, WorklistFilter.given(team), clock.instant()));
    }
}
