package org.warmhandoff.analytics.alert.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * A rule as somebody writes it: its code, and after a colon the parameters that are not as usual, such as
 * {@code ears-c2:baseline=14,alpha=0.01}.
 */
public record WrittenRule(String code, Map<String, String> parameters) {

    public WrittenRule {
        parameters = Map.copyOf(parameters);
    }

    /** @throws IllegalArgumentException that says how parameters are written */
    public static WrittenRule read(String written) {
        int colon = written.indexOf(':');
        if (colon < 0) {
            return new WrittenRule(written, Map.of());
        }
        String code = written.substring(0, colon);
        Map<String, String> given = new TreeMap<>();
        for (String parameter : written.substring(colon + 1).split(",", -1)) {
            int equals = parameter.indexOf('=');
            Parameters.require(equals > 0, "each parameter of " + code, "written as name=value");
            given.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return new WrittenRule(code, given);
    }
}
