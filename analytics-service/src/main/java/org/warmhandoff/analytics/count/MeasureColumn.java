package org.warmhandoff.analytics.count;

import java.util.List;
import java.util.function.Function;

import org.warmhandoff.analytics.count.domain.FactKind;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.table.FactColumn;
import org.warmhandoff.contracts.count.Measure;

/** The columns of facts that hold measures. */
final class MeasureColumn {

    private MeasureColumn() {}

    /** Its code with underscores. */
    static String name(Measure measure) {
        return measure.code().replace('-', '_');
    }

    /** Of the measures of a kind of facts. What is overdue is none: it changes with the time. */
    static <T> List<FactColumn<T>> of(FactKind kind, Function<T, Tally> tally) {
        return kind.measures().stream()
                .filter(measure -> measure != Measure.OVERDUE)
                .map(measure -> FactColumn.<T>of(
                        name(measure),
                        "int4",
                        fact -> Math.toIntExact(tally.apply(fact).value(measure))))
                .toList();
    }
}
