package org.warmhandoff.incident.area;

import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.incident.area.domain.Overlaps;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.security.Caller;

/** The areas, as one GeoJSON FeatureCollection. Its entity tag is the boundary version. */
@Path("/v1/areas")
public class AreaResource {

    private static final String GEO_JSON = "application/geo+json";

    /** Most repairs and overlaps that an answer lists. */
    private static final int MOST_LISTED = 100;

    /**
     * What a PUT answers.
     *
     * @param areas areas that the file brought
     * @param repaired areas that were repaired, if that was asked for
     * @param repairs the first of them
     * @param overlapping pairs of neighborhoods that overlap by more than a sliver; a point in both counts in the first
     * @param overlaps the largest of them
     * @param allOverlapsFound false when so many borders cross that not all were measured
     */
    public record Replaced(
            int boundaryVersion,
            int areas,
            int repaired,
            List<BoundaryFile.Repair> repairs,
            int overlapping,
            List<Overlaps.Overlap> overlaps,
            boolean allOverlapsFound) {}

    private final Database database;
    private final AreaStore store;
    private final ReplaceAreas replaceAreas;
    private final Caller caller;

    AreaResource(Database database, AreaStore store, ReplaceAreas replaceAreas, Caller caller) {
        this.database = database;
        this.store = store;
        this.replaceAreas = replaceAreas;
        this.caller = caller;
    }

    @GET
    @Produces({GEO_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed({
        Roles.REPORTER,
        Roles.OUTREACH_WORKER,
        Roles.TEAM_LEAD,
        Roles.COORDINATOR,
        Roles.ANALYST,
        Roles.DATA_STEWARD,
        Roles.ADMINISTRATOR
    })
    @Operation(summary = "The areas in force, as a GeoJSON FeatureCollection")
    @APIResponse(responseCode = "200", description = "The areas")
    @APIResponse(
            responseCode = "304",
            description = "They are as they were: the entity tag is the one in If-None-Match")
    public Response areas(@Context Request request) {
        return database.read(handle -> {
            EntityTag inForce = Preconditions.entityTag(store.boundaryVersion(handle));
            Response.ResponseBuilder unchanged = request.evaluatePreconditions(inForce);
            if (unchanged != null) {
                return unchanged.build();
            }
            List<Map<String, Object>> features = store.inForce(handle).stream()
                    .sorted(Comparator.comparing(AreaSnapshot::level).reversed().thenComparing(AreaSnapshot::code))
                    .map(AreaResource::feature)
                    .toList();
            return Response.ok(Map.of("type", "FeatureCollection", "features", features))
                    .tag(inForce)
                    .build();
        });
    }

    @PUT
    @Consumes({GEO_JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.DATA_STEWARD, Roles.ADMINISTRATOR})
    @Operation(
            summary = "Puts a new boundary file in force",
            description =
                    """
                    A FeatureCollection of polygons. Properties of a feature: code (or the feature's id, or made of the name),
                    name, level (neighborhood, the default, or jurisdiction), jurisdiction (code of the jurisdiction of a
                    neighborhood), population. If-Match is required from the second file on. A file that says what is in force
                    already changes nothing: the boundary version stays.

                    Every file gets an area without a boundary for what is placed no better than by its jurisdiction
                    (`<jurisdiction>-unassigned`) or by the map (`unassigned`), unless it brings them itself.

                    Neighborhoods may overlap: a point in several counts in the one with the first code.
                    """)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Replaced.class)))
    @APIResponse(responseCode = "412", description = "Another boundary file has been put in force meanwhile")
    @APIResponse(
            responseCode = "422",
            description = "The problem body names each area at fault, and what is wrong with it")
    public Response replace(
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(
                            description =
                                    "true repairs invalid rings, and tells which; what no valid polygon can be made of is refused "
                                            + "even then. Without it every invalid ring is refused.")
                    @QueryParam("repair")
                    @DefaultValue("false")
                    boolean repair,
            InputStream body) {
        BoundaryFile file = ReadBoundaryFile.read(body, repair);
        ReplaceAreas.InForce inForce = replaceAreas.replace(file.areas(), ifMatch, caller.subject());
        Overlaps overlaps = inForce.overlaps();
        return Response.ok(new Replaced(
                        inForce.boundaryVersion(),
                        file.brought(),
                        file.repairs().size(),
                        first(file.repairs()),
                        overlaps.found().size(),
                        first(overlaps.found()),
                        overlaps.complete()))
                .tag(Preconditions.entityTag(inForce.boundaryVersion()))
                .build();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_LISTED));
    }

    private static Map<String, Object> feature(AreaSnapshot area) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("code", area.code());
        properties.put("name", area.name());
        properties.put("level", area.level());
        properties.put("jurisdiction", area.jurisdiction());
        properties.put("population", area.population());
        properties.put("boundaryVersion", area.boundaryVersion());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", area.code());
        feature.put("properties", properties);
        feature.put("geometry", area.boundary());
        return feature;
    }
}
