package org.warmhandoff.analytics.area;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;

/** The areas that counts are given for. */
@Path("/v1/areas")
public class AreaResource {

    private final Database database;
    private final AreaStore areas;

    AreaResource(Database database, AreaStore areas) {
        this.database = database;
        this.areas = areas;
    }

    @GET
    @Blocking
    @Produces({FeatureCollection.MEDIA_TYPE, "application/json"})
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "The areas that counts are given for",
            description =
                    "A GeoJSON feature for each neighborhood and jurisdiction that is not retired, with the properties "
                            + "`code`, `name`, `level`, `jurisdiction` and `population`. A jurisdiction may have no geometry: it is "
                            + "drawn through its neighborhoods.")
    @APIResponse(responseCode = "200", description = "A GeoJSON FeatureCollection.")
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag in If-None-Match.")
    public Response areas(@Context Request request) {
        EntityTag tag = new EntityTag(Long.toString(database.read(areas::changes)), true);
        Response.ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer == null) {
            answer = Response.ok(database.read(this::features)).tag(tag);
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").build();
    }

    private FeatureCollection features(Handle handle) {
        Map<String, String> boundaries = areas.boundaries(handle);
        List<FeatureCollection.Feature> features = areas.list(handle).stream()
                .filter(area -> !area.retired())
                .map(area -> new FeatureCollection.Feature(area.code(), boundaries.get(area.code()), properties(area)))
                .toList();
        return new FeatureCollection(features);
    }

    private static Map<String, @Nullable Object> properties(KnownArea area) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("code", area.code());
        properties.put("name", area.name());
        properties.put("level", area.level());
        properties.put("jurisdiction", area.jurisdiction());
        properties.put("population", area.population());
        return properties;
    }
}
