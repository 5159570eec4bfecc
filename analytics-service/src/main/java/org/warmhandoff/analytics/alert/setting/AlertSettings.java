package org.warmhandoff.analytics.alert.setting;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.FalseDiscovery;
import org.warmhandoff.analytics.alert.setting.domain.AlertSetting;
import org.warmhandoff.analytics.alert.setting.domain.WrittenMethod;

/** The settings, as they are configured. A setting that cannot be read stops the service at its start, and says why. */
@Startup
@ApplicationScoped
public class AlertSettings {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final List<AlertSetting> all;

    AlertSettings(AlertConfig config) {
        AlertHold hold = new AlertHold(config.usualToEnd(), config.longest());
        all = config.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(named -> setting(named.getKey(), named.getValue(), hold))
                .toList();
    }

    /** In the order of their codes. */
    public List<AlertSetting> all() {
        return all;
    }

    private static AlertSetting setting(String code, AlertConfig.Setting setting, AlertHold hold) {
        try {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("its code must be of lower-case letters, digits and hyphens");
            }
            FalseDiscovery control =
                    setting.falseDiscovery().map(FalseDiscovery::new).orElse(null);
            return new AlertSetting(
                    code,
                    setting.level(),
                    setting.measure(),
                    setting.step(),
                    setting.rule(),
                    WrittenMethod.read(setting.rule(), hold, control),
                    setting.guard());
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "warm-handoff.alerts.settings." + code + ": " + wrong.getMessage()
                            + ". Correct the setting and start again.",
                    wrong);
        }
    }
}
