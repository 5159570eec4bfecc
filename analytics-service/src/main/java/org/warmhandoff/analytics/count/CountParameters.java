package org.warmhandoff.analytics.count;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.kit.http.ProblemException;

/** The query parameters that choose rolling counts. */
public class CountParameters extends AreaAndMeasure {

    @QueryParam("window")
    @Parameter(
            description = "`24h`, `72h`, `7d`, `28d`. Without it: every window.",
            example = "24h",
            explode = Explode.TRUE)
    List<String> window = List.of();

    /** @throws ProblemException 400 naming the parameter that holds an unknown code */
    @Override
    CountFilter filter() {
        CountFilter filter = super.filter();
        return new CountFilter(
                filter.areas(), filter.levels(), filter.measures(), codes("window", window, CountWindow.class));
    }
}
