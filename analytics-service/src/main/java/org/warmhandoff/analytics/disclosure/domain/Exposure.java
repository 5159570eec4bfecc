package org.warmhandoff.analytics.disclosure.domain;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What anybody can work out of hidden numbers from those that are shown: the least and the greatest that each can be, given that all add up
 * as they do and that a hidden number is no zero, because zeros are shown.
 */
final class Exposure {

    private static final double ROUNDING = 1e-6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Cell, Variable> unknown = new TreeMap<>();

    Exposure(CountTable table, Set<Cell> hidden) {
        for (Cell cell : hidden) {
            unknown.put(cell, model.newVariable(cell.toString()).lower(1));
        }
        int number = 0;
        for (CountTable.Sum sum : table.sums()) {
            if (sum.cells().stream().anyMatch(hidden::contains)) {
                add(table, sum, model.newExpression("sum " + number++));
            }
        }
    }

    /** The hidden parts less the hidden whole are the shown whole less the shown parts. */
    private void add(CountTable table, CountTable.Sum sum, Expression equation) {
        long shown = 0;
        for (Cell part : sum.parts()) {
            Variable variable = unknown.get(part);
            if (variable == null) {
                shown -= table.value(part);
            } else {
                equation.set(variable, 1);
            }
        }
        Variable whole = unknown.get(sum.whole());
        if (whole == null) {
            shown += table.value(sum.whole());
        } else {
            equation.set(whole, -1);
        }
        equation.level(shown);
    }

    /** What a hidden number can be. @param most {@link Long#MAX_VALUE} for no limit */
    record Range(long least, long most) {

        boolean isOneNumber() {
            return least == most;
        }
    }

    /** @param cell a hidden one */
    Range of(Cell cell) {
        Variable variable = unknown.get(cell);
        if (variable == null) {
            throw new IllegalArgumentException("this number is shown");
        }
        variable.weight(1);
        Optimisation.Result least = model.minimise();
        Optimisation.Result most = model.maximise();
        variable.weight(null);
        return new Range(
                (long) Math.ceil(least.getValue() - ROUNDING),
                most.getState() == Optimisation.State.UNBOUNDED
                        ? Long.MAX_VALUE
                        : (long) Math.floor(most.getValue() + ROUNDING));
    }
}
