package org.warmhandoff.analytics.alert.lifecycle;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.lifecycle.domain.Alert;
import org.warmhandoff.analytics.count.KnownParameters;
import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.alert.AlertSnapshot;
import org.warmhandoff.contracts.alert.AlertStatus;
import org.warmhandoff.contracts.alert.AlertTier;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;

/** Alerts, with the exact counts that they were raised on, for those who may see them so. */
@Path("/v1/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
@Blocking
public class AlertResource {

    private static final Set<String> PARAMETERS =
            Set.of("status", "tier", "level", "measure", "area", "lasting", "limit", "cursor");

    private final Database database;
    private final AlertStore alerts;

    AlertResource(Database database, AlertStore alerts) {
        this.database = database;
        this.alerts = alerts;
    }

    /** One page of alerts. */
    public record AlertPage(List<AlertSnapshot> items, @Nullable String next) {}

    @GET
    @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
    @Operation(summary = "Alerts", description = "Those that were raised last come first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertPage.class)))
    @APIResponse(responseCode = "400", description = "A query parameter is unknown or holds what it cannot.")
    public Response alerts(
            @QueryParam("status")
                    @Parameter(description = "`raised`, `verified`, `acted-on` or `closed`.", example = "raised")
                    @Nullable
                    String status,
            @QueryParam("tier") @Parameter(description = "`watch` or `alert`.", example = "alert") @Nullable
                    String tier,
            @QueryParam("level") @Parameter(description = "`neighborhood`, `jurisdiction` or `all`.") @Nullable
                    String level,
            @QueryParam("measure") @Parameter(description = "What is counted.", example = "people") @Nullable
                    String measure,
            @QueryParam("area") @Parameter(description = "Code of an area that is among the alert's.") @Nullable
                    String area,
            @QueryParam("lasting")
                    @Parameter(description = "`true`: counts are unusual still. `false`: they are as usual again.")
                    @Nullable
                    String lasting,
            @QueryParam("limit") @Parameter(description = "Alerts of a page, up to 500.") @Nullable Integer limit,
            @QueryParam("cursor") @Parameter(description = "The `next` of the page before.") @Nullable String cursor,
            @Context UriInfo uri) {
        KnownParameters.require(uri, PARAMETERS);
        AlertFilter filter = new AlertFilter(
                coded("status", status, AlertStatus.class),
                coded("tier", tier, AlertTier.class),
                coded("level", level, CountLevel.class),
                coded("measure", measure, Measure.class),
                area,
                bool("lasting", lasting));
        int most = Page.limit(limit);
        Cursor after = Cursor.decode(cursor);
        List<Alert> found = database.read(handle -> alerts.list(handle, filter, after, most + 1));
        Page<Alert> page = Page.of(found, most, alert -> new Cursor(alert.raisedAt(), alert.id()));
        return new Page<>(page.items().stream().map(AlertSnapshots::of).toList(), page.next()).toResponse(uri);
    }

    @GET
    @Path("{id}")
    @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
    @Operation(summary = "One alert", description = "Its ETag is what a move of it wants as If-Match.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertSnapshot.class)))
    @APIResponse(responseCode = "304", description = "It has not changed since the ETag in If-None-Match.")
    @APIResponse(responseCode = "404", description = "There is no such alert.")
    public Response alert(@PathParam("id") UUID id, @Context Request request) {
        Alert alert = database.read(handle -> alerts.find(handle, id)).orElseThrow(ProblemException::notFound);
        EntityTag tag = Preconditions.entityTag(alert.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(AlertSnapshots.of(alert)).tag(tag).build()
                : unchanged.build();
    }

    private static <E extends Enum<E> & Coded> @Nullable E coded(
            String parameter, @Nullable String code, Class<E> type) {
        return code == null
                ? null
                : Codes.find(type, code)
                        .orElseThrow(() -> ProblemException.badParameter(parameter, "Use " + Codes.list(type) + "."));
    }

    private static @Nullable Boolean bool(String parameter, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badParameter(parameter, "Use true or false.");
        };
    }
}
