package org.warmhandoff.analytics.disclosure.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What anybody can work out of hidden numbers from those that are shown: the least and the greatest that each can be, given that all add up
 * as they do and that a hidden number is no zero, because zeros are shown.
 *
 * <p>Numbers that no chain of sums ties together are looked at apart. Each solution of a programme is one way in which all its numbers could
 * be, so one shows of many numbers at once that they are safe, and only of those few that no such solution helps the exact range is found.
 */
final class Exposure {

    private static final double ROUNDING = 1e-6;
    private static final int FAR = 30;

    /** What a hidden number can be. @param most {@link Long#MAX_VALUE} for no limit */
    record Range(long least, long most) {

        boolean isOneNumber() {
            return least == most;
        }

        Range with(double value) {
            return new Range(Math.min(least, (long) Math.ceil(value - ROUNDING)), Math.max(most, (long)
                    Math.floor(value + ROUNDING)));
        }
    }

    /** The hidden numbers as unknowns of the sums that tie them together. */
    private static final class Programme {

        private final ExpressionsBasedModel model = new ExpressionsBasedModel();
        private final Map<Cell, Variable> unknown = new TreeMap<>();

        Programme(CountTable table, Set<Cell> hidden, Set<CountTable.Sum> sums) {
            hidden.forEach(
                    cell -> unknown.put(cell, model.newVariable(cell.toString()).lower(1)));
            int number = 0;
            for (CountTable.Sum sum : sums) {
                add(table, sum, model.newExpression("sum " + number++));
            }
        }

        /** No number so much greater than it is; with a limit there is a greatest. */
        Programme limited(CountTable table) {
            unknown.forEach((cell, variable) -> variable.upper(2 * table.value(cell) + FAR));
            return this;
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

        /** One way in which the numbers can be: that in which these together are the greatest, or the least. */
        Optimisation.Result solve(Collection<Cell> cells, boolean greatest) {
            List<Variable> wanted =
                    cells.stream().map(unknown::get).filter(Objects::nonNull).toList();
            wanted.forEach(variable -> variable.weight(1));
            Optimisation.Result solution = greatest ? model.maximise() : model.minimise();
            wanted.forEach(variable -> variable.weight(null));
            return solution;
        }

        void forEach(Optimisation.Result solution, BiConsumer<Cell, Double> consumer) {
            unknown.forEach((cell, variable) -> consumer.accept(cell, solution.doubleValue(model.indexOf(variable))));
        }
    }

    private final CountTable table;
    private final Set<Cell> hidden;
    private final Set<CountTable.Sum> sums;
    private final BiPredicate<Cell, Range> isExposed;

    /** What each number is known to be able to be. The truth is one of the ways in which they can be. */
    private final Map<Cell, Range> seen = new HashMap<>();

    private Exposure(CountTable table, Set<Cell> hidden, Set<CountTable.Sum> sums, BiPredicate<Cell, Range> isExposed) {
        this.table = table;
        this.hidden = hidden;
        this.sums = sums;
        this.isExposed = isExposed;
        hidden.forEach(cell -> seen.put(cell, new Range(table.value(cell), table.value(cell))));
    }

    /**
     * Of all hidden numbers that are tied together, the first that is exposed, where one is.
     *
     * @param isExposed whether one is, of which so much can be worked out; what is not exposed by a range is not by a wider one
     */
    static List<Cell> firstOfEach(CountTable table, Set<Cell> hidden, BiPredicate<Cell, Range> isExposed) {
        List<Cell> exposed = new ArrayList<>();
        Map<Cell, List<CountTable.Sum>> sums = new HashMap<>();
        for (CountTable.Sum sum : table.sums()) {
            for (Cell cell : sum.cells()) {
                if (hidden.contains(cell)) {
                    sums.computeIfAbsent(cell, unseen -> new ArrayList<>()).add(sum);
                }
            }
        }
        Set<Cell> looked = new HashSet<>();
        for (Cell cell : hidden) {
            if (!looked.contains(cell)) {
                Set<Cell> tied = new TreeSet<>();
                Set<CountTable.Sum> ties = new HashSet<>();
                follow(cell, sums, tied, ties);
                looked.addAll(tied);
                new Exposure(table, tied, ties, isExposed).firstExposed().ifPresent(exposed::add);
            }
        }
        return exposed;
    }

    private static void follow(
            Cell from, Map<Cell, List<CountTable.Sum>> sums, Set<Cell> tied, Set<CountTable.Sum> ties) {
        tied.add(from);
        Deque<Cell> open = new ArrayDeque<>(Set.of(from));
        while (!open.isEmpty()) {
            for (CountTable.Sum sum : sums.getOrDefault(open.remove(), List.of())) {
                if (ties.add(sum)) {
                    sum.cells().stream()
                            .filter(cell -> sums.containsKey(cell) && tied.add(cell))
                            .forEach(open::add);
                }
            }
        }
    }

    private Optional<Cell> firstExposed() {
        lookAtManyAtOnce();
        Programme exact = new Programme(table, hidden, sums);
        return stillExposed().stream()
                .filter(cell -> isExposed.test(cell, range(exact, cell)))
                .findFirst();
    }

    private List<Cell> stillExposed() {
        return hidden.stream()
                .filter(cell -> isExposed.test(cell, seenOf(cell)))
                .toList();
    }

    /** As many as possible as great as possible together, for as long as that helps any. */
    private void lookAtManyAtOnce() {
        Programme limited = new Programme(table, hidden, sums).limited(table);
        List<Cell> left = stillExposed();
        int before = Integer.MAX_VALUE;
        while (!left.isEmpty() && left.size() < before) {
            before = left.size();
            keep(limited, limited.solve(left, true));
            left = stillExposed();
        }
    }

    private Range range(Programme exact, Cell cell) {
        if (isExposed.test(cell, seenOf(cell))) {
            keep(exact, exact.solve(Set.of(cell), false));
            Optimisation.Result most = exact.solve(Set.of(cell), true);
            if (most.getState() == Optimisation.State.UNBOUNDED) {
                return new Range(seenOf(cell).least(), Long.MAX_VALUE);
            }
            keep(exact, most);
        }
        return seenOf(cell);
    }

    private void keep(Programme programme, Optimisation.Result solution) {
        if (solution.getState().isFeasible()) {
            programme.forEach(
                    solution, (cell, value) -> seen.put(cell, seenOf(cell).with(value)));
        }
    }

    private Range seenOf(Cell cell) {
        return seen.getOrDefault(cell, new Range(0, 0));
    }
}
