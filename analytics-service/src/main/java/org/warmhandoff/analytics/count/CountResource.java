package org.warmhandoff.analytics.count;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.area.AreaStore;
import org.warmhandoff.analytics.area.FeatureCollection;
import org.warmhandoff.analytics.area.KnownArea;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;

/** Rolling counts, exact, for those who may see them so. */
@Path("/v1/counts")
public class CountResource {

    private final ReadCounts readCounts;
    private final Database database;
    private final AreaStore areas;

    CountResource(ReadCounts readCounts, Database database, AreaStore areas) {
        this.readCounts = readCounts;
        this.database = database;
        this.areas = areas;
    }

    @GET
    @Blocking
    @Produces({MediaType.APPLICATION_JSON, "text/csv", FeatureCollection.MEDIA_TYPE})
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Rolling counts",
            description =
                    "How many there were after `asOf - window` and not after `asOf`. Every area is listed, also where the "
                            + "count is zero. The `revision` rises each time a count is published with another value; it is 0 "
                            + "before the first time, and for counts as of another instant or as known then, which are not published.")
    @APIResponse(
            responseCode = "200",
            description = "The counts: by area, measure and window.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CountPage.class),
                        examples = @ExampleObject(name = "json", value = CountExamples.JSON)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "csv", value = CountExamples.CSV)),
                @Content(
                        mediaType = FeatureCollection.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "geojson", value = CountExamples.GEO_JSON))
            })
    @APIResponse(responseCode = "304", description = "Nothing has changed since the ETag in If-None-Match.")
    @APIResponse(responseCode = "400", description = "A query parameter is unknown or holds an unknown code.")
    @APIResponse(responseCode = "404", description = "`area` names an area that is not known.")
    public Response counts(
            @BeanParam CountParameters parameters,
            @QueryParam("asOf")
                    @Parameter(
                            description =
                                    "End of the windows (RFC 3339). Without it: now. With it: as far as is known now, "
                                            + "which corrections may change.",
                            example = "2026-03-07T00:00:00Z")
                    @Nullable
                    String asOf,
            @QueryParam("knownAt")
                    @Parameter(
                            description =
                                    "Answers as it was known then (RFC 3339), without what was reported, corrected, withdrawn or "
                                            + "linked later. Without `asOf`, windows end then, too.",
                            example = "2026-03-07T06:00:00Z")
                    @Nullable
                    String knownAt,
            @Context UriInfo uri,
            @Context Request request) {
        KnownParameters.require(uri, KnownParameters.COUNTS);
        CountFilter filter = parameters.filter();
        CountFormat format = CountFormat.of(request.selectVariant(CountFormat.variants()));
        if (asOf != null || knownAt != null) {
            Instant known = knownAt == null ? null : TimeParameter.parse("knownAt", knownAt);
            Instant end = asOf == null ? Objects.requireNonNull(known) : TimeParameter.parse("asOf", asOf);
            return answer(readCounts.asOf(filter, end, known), format);
        }
        CountSheet sheet = readCounts.current(filter);
        // Weak: the same counts, even when the as-of time has moved on.
        EntityTag tag = new EntityTag(sheet.version() + "-" + format.name(), true);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.fromResponse(answer(sheet, format)).tag(tag).build()
                : unchanged.build();
    }

    private Response answer(CountSheet sheet, CountFormat format) {
        Object entity =
                switch (format) {
                    case JSON -> new CountPage(sheet.counts(), null);
                    case CSV -> CountCsv.write(sheet.counts(), knownAreas());
                    case GEO_JSON -> CountMap.of(sheet, knownAreas(), database.read(areas::boundaries));
                };
        return Response.ok(entity, format.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Map<String, KnownArea> knownAreas() {
        return database.read(areas::list).stream().collect(Collectors.toMap(KnownArea::code, Function.identity()));
    }
}
