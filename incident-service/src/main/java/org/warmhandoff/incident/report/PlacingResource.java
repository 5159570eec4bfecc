package org.warmhandoff.incident.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.area.CurrentAreas;
import org.warmhandoff.kit.database.Database;

/** How far the reports have followed the boundary file in force. */
@Path("/v1/areas/placing")
public class PlacingResource {

    /**
     * What there is to do.
     *
     * @param boundaryVersion number of the boundary file in force
     * @param reportsLeft reports that an older file placed; 0 when all have followed
     */
    public record Placing(int boundaryVersion, long reportsLeft) {}

    private final Database database;
    private final CurrentAreas areas;
    private final ReportStore reports;

    PlacingResource(Database database, CurrentAreas areas, ReportStore reports) {
        this.database = database;
        this.areas = areas;
        this.reports = reports;
    }

    @GET
    @Blocking
    @RolesAllowed({Roles.DATA_STEWARD, Roles.ADMINISTRATOR})
    @Operation(
            summary = "How many reports are still to be placed by the boundary file in force",
            description =
                    "A new boundary file places every report again, in the background. Those that move are published anew.")
    public Placing placing() {
        int boundaryVersion = areas.map().boundaryVersion();
        return new Placing(
                boundaryVersion, database.read(handle -> reports.countPlacedBefore(handle, boundaryVersion)));
    }
}
