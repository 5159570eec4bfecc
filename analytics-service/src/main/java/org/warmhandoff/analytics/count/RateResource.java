package org.warmhandoff.analytics.count;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;

import org.warmhandoff.analytics.area.AreaStore;
import org.warmhandoff.analytics.area.KnownArea;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;

/** Rolling counts among so many people. */
@Path("/v1/rates")
public class RateResource {

    private final ReadCounts readCounts;
    private final Database database;
    private final AreaStore areas;

    RateResource(ReadCounts readCounts, Database database, AreaStore areas) {
        this.readCounts = readCounts;
        this.database = database;
        this.areas = areas;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Rolling rates",
            description =
                    "How many there were for each 100,000 residents, with the interval that holds the true rate with a certainty of "
                            + "95 % when events come by chance. Fewer than ten give no rate: `reliability` is then `too-few`; below "
                            + "twenty it is `unstable`.")
    @APIResponse(responseCode = "200", description = "The rates: by area, measure and window.")
    @APIResponse(responseCode = "400", description = "A query parameter is unknown or holds an unknown code.")
    @APIResponse(responseCode = "404", description = "`area` names an area that is not known.")
    public RatePage rates(@BeanParam CountParameters parameters, @Context UriInfo uri) {
        KnownParameters.require(uri, KnownParameters.RATES);
        Map<String, Long> populations = database.read(areas::list).stream()
                .filter(area -> area.population() != null)
                .collect(Collectors.toMap(KnownArea::code, area -> Objects.requireNonNull(area.population())));
        List<RatedCount> rates = readCounts.current(parameters.filter()).counts().stream()
                .map(count -> RatedCount.of(count, populations.get(count.area())))
                .toList();
        return new RatePage(rates, null);
    }
}
