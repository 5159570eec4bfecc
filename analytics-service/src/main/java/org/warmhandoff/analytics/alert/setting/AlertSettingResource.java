package org.warmhandoff.analytics.alert.setting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.setting.domain.AlertSetting;
import org.warmhandoff.analytics.alert.setting.domain.EachArea;
import org.warmhandoff.analytics.alert.setting.domain.FalseAlerts;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;

/** What is tested for alerts. */
@Path("/v1/alerts/settings")
@Singleton
public class AlertSettingResource {

    private final AlertSettings settings;
    private final CountsToTest counts;
    private final Database database;
    private final InstantSource clock;
    private final FalseAlerts falseAlerts = new FalseAlerts();

    AlertSettingResource(AlertSettings settings, CountsToTest counts, Database database, InstantSource clock) {
        this.settings = settings;
        this.counts = counts;
        this.database = database;
        this.clock = clock;
    }

    /** All settings; there is one page. */
    public record SettingPage(List<SettingView> items, @Nullable String next) {}

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "What is tested for alerts, and how often that is wrong",
            description =
                    "Beside each setting stands how many alerts a year it gives by chance. That is found by trying made-up years, so that "
                            + "the first answer after a start takes some seconds.")
    @APIResponse(responseCode = "200", description = "The settings, in the order of their codes.")
    public SettingPage alertSettings() {
        Instant now = clock.instant();
        return new SettingPage(
                settings.all().stream().map(setting -> view(setting, now)).toList(), null);
    }

    private SettingView view(AlertSetting setting, Instant now) {
        List<Double> perDay = database.read(handle -> counts.perDay(handle, setting, now));
        Double falseDiscovery =
                setting.method() instanceof EachArea each && each.rule().control() != null
                        ? each.rule().control().share()
                        : null;
        return new SettingView(
                setting.code(),
                setting.level(),
                setting.measure(),
                setting.step(),
                setting.written(),
                falseDiscovery,
                setting.guard().toSeconds(),
                perDay.size(),
                Math.round(10 * falseAlerts.perYear(setting, perDay)) / 10.0);
    }
}
