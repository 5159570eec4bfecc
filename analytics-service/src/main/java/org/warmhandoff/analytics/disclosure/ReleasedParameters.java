package org.warmhandoff.analytics.disclosure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.count.KnownParameters;
import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.PublicMeasure;
import org.warmhandoff.kit.http.ProblemException;

/** The query parameters that choose released counts. */
public class ReleasedParameters {

    private static final Set<String> KNOWN = Set.of("from", "to", "area", "level", "measure");

    @QueryParam("from")
    @Parameter(description = "Weeks that begin then or later. Without it: the first.", example = "2026-03-02")
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(description = "Weeks that begin then or before. Without it: the last.", example = "2026-03-30")
    @Nullable
    String to;

    @QueryParam("area")
    @Parameter(description = "Code of an area; `all` for everything. Without it: every area.", example = "all")
    @Nullable
    String area;

    @QueryParam("level")
    @Parameter(description = "`neighborhood`, `jurisdiction` or `all`. Without it: every level.")
    @Nullable
    String level;

    @QueryParam("measure")
    @Parameter(description = "`people`, `fatal`, `nonfatal` or `unknown`. Without it: all four.")
    @Nullable
    String measure;

    /** @throws ProblemException 400 naming the parameter that is unknown or holds what it cannot */
    ReleasedFilter filter(UriInfo uri) {
        KnownParameters.require(uri, KNOWN);
        return new ReleasedFilter(
                date("from", from, LocalDate.of(1900, 1, 1)),
                date("to", to, LocalDate.of(9999, 1, 1)),
                area,
                code("level", level, CountLevel.class),
                code("measure", measure, PublicMeasure.class));
    }

    private static <E extends Enum<E> & Coded> @Nullable E code(String name, @Nullable String text, Class<E> type) {
        return text == null
                ? null
                : Codes.find(type, text)
                        .orElseThrow(() -> ProblemException.badParameter(name, "Use " + Codes.list(type) + "."));
    }

    private static LocalDate date(String name, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw ProblemException.badParameter(name, "Use a date, such as 2026-03-02.");
        }
    }
}
