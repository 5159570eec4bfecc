package org.warmhandoff.analytics.count;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.kit.http.ProblemException;

/** The query parameters that choose areas and measures. Each may be repeated or hold several codes with commas between. */
public class AreaAndMeasure {

    @QueryParam("area")
    @Parameter(
            description = "Codes of areas; `all` for everything. Without it: every area.",
            example = "riverside",
            explode = Explode.TRUE)
    List<String> area = List.of();

    @QueryParam("level")
    @Parameter(description = "`neighborhood`, `jurisdiction`, `all`. Without it: every level.", explode = Explode.TRUE)
    List<String> level = List.of();

    @QueryParam("measure")
    @Parameter(
            description =
                    "Such as `incidents`, `people`, `fatal`, `nonfatal`, `unknown` (people whose outcome is not known), "
                            + "`opioid-suspected`, `repeat-overdoses`, `naloxone-doses`, `doses-by-ems`, `contacted`, `overdue`: all are "
                            + "listed at the schema `Measure`. Without it: every measure.",
            example = "people",
            explode = Explode.TRUE)
    List<String> measure = List.of();

    /** @throws ProblemException 400 naming the parameter that holds an unknown code */
    CountFilter filter() {
        return new CountFilter(
                new TreeSet<>(values(area)),
                codes("level", level, CountLevel.class),
                codes("measure", measure, Measure.class),
                Set.of());
    }

    static <E extends Enum<E> & Coded> Set<E> codes(String parameter, List<String> given, Class<E> type) {
        Set<E> found = new HashSet<>();
        for (String value : values(given)) {
            found.add(Codes.find(type, value)
                    .orElseThrow(() -> ProblemException.badParameter(parameter, "Use " + Codes.list(type) + ".")));
        }
        return found;
    }

    private static List<String> values(List<String> given) {
        return given.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
