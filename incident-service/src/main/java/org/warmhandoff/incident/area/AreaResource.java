package org.warmhandoff.incident.area;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.security.Caller;

/** The areas, as one GeoJSON FeatureCollection. Its entity tag is the boundary version. */
@Path("/v1/areas")
public class AreaResource {

    private static final String GEO_JSON = "application/geo+json";

    /** What a PUT answers. */
    public record Replaced(int boundaryVersion, int areas) {}

    private final Database database;
    private final AreaStore store;
    private final ReplaceAreas replaceAreas;
    private final ObjectMapper mapper;
    private final Caller caller;

    AreaResource(Database database, AreaStore store, ReplaceAreas replaceAreas, ObjectMapper mapper, Caller caller) {
        this.database = database;
        this.store = store;
        this.replaceAreas = replaceAreas;
        this.mapper = mapper;
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
            List<Map<String, Object>> features = store.all(handle).values().stream()
                    .filter(area -> !area.retired())
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
                    neighborhood), population. If-Match is required from the second file on.
                    """)
    public Response replace(@HeaderParam("If-Match") @Nullable String ifMatch, InputStream body) {
        var areas = BoundaryFile.read(parse(body));
        int number = replaceAreas.replace(areas, ifMatch, caller.subject());
        return Response.ok(new Replaced(number, areas.size()))
                .tag(Preconditions.entityTag(number))
                .build();
    }

    private JsonNode parse(InputStream body) {
        try {
            return mapper.readTree(body);
        } catch (IOException unreadable) {
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    "The body is not well-formed JSON.",
                    new FieldError("", "malformed-json", "is not well-formed JSON"));
        }
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
