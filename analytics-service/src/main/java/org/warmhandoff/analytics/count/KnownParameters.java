package org.warmhandoff.analytics.count;

import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.core.UriInfo;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/** A misspelt query parameter would silently ask for more than the caller meant: it is an error. */
public final class KnownParameters {

    static final Set<String> STREAM = Set.of("area", "level", "measure", "window");
    static final Set<String> COUNTS = Set.of("area", "level", "measure", "window", "asOf", "knownAt");
    static final Set<String> PERIODS = Set.of("area", "level", "measure", "period", "from", "to", "knownAt");
    static final Set<String> RATES = Set.of("area", "level", "measure", "window");

    private KnownParameters() {}

    /** @throws ProblemException 400 naming each parameter that is not known */
    public static void require(UriInfo uri, Set<String> known) {
        Set<String> unknown = new TreeSet<>(uri.getQueryParameters().keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            String detail = "The query parameters are " + String.join(", ", new TreeSet<>(known)) + ".";
            throw new ProblemException(
                    ProblemKind.MALFORMED,
                    detail,
                    unknown.stream()
                            .map(name -> new FieldError(name, "unknown-parameter", "is not a query parameter here"))
                            .toList());
        }
    }
}
