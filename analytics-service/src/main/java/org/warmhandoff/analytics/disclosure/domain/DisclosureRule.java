package org.warmhandoff.analytics.disclosure.domain;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which numbers of a table are hidden: those that are small, and as many others as it takes that nobody can work out by adding and
 * subtracting what is shown that a small one is below what a small one may be, nor any hidden number exactly.
 *
 * <p>Source: cell suppression as in Hundepool et al. (2012), Statistical Disclosure Control, chapter 4: primary and complementary
 * suppression, audited by the feasibility interval of each hidden cell.
 *
 * @param threshold a number from 1 to one less is small; 5, 10 or 11
 */
public record DisclosureRule(int threshold) {

    private static final Comparator<Cell> BY_NAME = Comparator.naturalOrder();

    public DisclosureRule {
        if (threshold < 2) {
            throw new IllegalArgumentException("threshold must be from 2");
        }
    }

    /** True for a number that tells of so few people that they could be found. */
    public boolean isSmall(long value) {
        return value > 0 && value < threshold;
    }

    /**
     * The numbers that are hidden.
     *
     * @param already those that are hidden from others who may see more: what one group of readers is shown, no stricter one may be denied
     *     in a way that both together could work out
     */
    public Set<Cell> hidden(CountTable table, Set<Cell> already) {
        Set<Cell> hidden = new TreeSet<>(already);
        table.cells().stream().filter(cell -> isSmall(table.value(cell))).forEach(hidden::add);
        hideWhatSubtractionWouldUndo(table, hidden);
        List<Cell> exposed = exposed(table, hidden);
        while (!exposed.isEmpty()) {
            for (Cell cell : exposed) {
                // There is one: were all but the zeros hidden, every number could be any multiple of itself.
                hidden.add(nextToHide(table, hidden, cell).orElseThrow());
            }
            hideWhatSubtractionWouldUndo(table, hidden);
            exposed = exposed(table, hidden);
        }
        return hidden;
    }

    /** One hidden number of a sum is what is left over: it takes a second. */
    private void hideWhatSubtractionWouldUndo(CountTable table, Set<Cell> hidden) {
        boolean added = true;
        while (added) {
            added = false;
            for (CountTable.Sum sum : table.sums()) {
                List<Cell> ofSum = sum.cells().stream().filter(hidden::contains).toList();
                if (ofSum.size() == 1) {
                    added |= cheapest(table, hidden, sum.cells())
                            .map(hidden::add)
                            .orElse(false);
                }
            }
        }
    }

    /**
     * Hidden numbers that could be worked out, or small ones that could be told to be below the greatest small one: of those that are tied
     * together one, because what is hidden to help it may help the others.
     */
    private List<Cell> exposed(CountTable table, Set<Cell> hidden) {
        return Exposure.firstOfEach(
                table,
                hidden,
                (cell, range) -> range.isOneNumber() || isSmall(table.value(cell)) && range.most() < threshold - 1L);
    }

    /** The number that costs the least of those in the same sums; when all are hidden, of those in the sums of these. */
    private static Optional<Cell> nextToHide(CountTable table, Set<Cell> hidden, Cell exposed) {
        Set<Cell> seen = new HashSet<>(Set.of(exposed));
        Deque<Cell> around = new ArrayDeque<>(Set.of(exposed));
        while (!around.isEmpty()) {
            Cell cell = around.remove();
            List<Cell> near = table.sums().stream()
                    .map(CountTable.Sum::cells)
                    .filter(cells -> cells.contains(cell))
                    .flatMap(List::stream)
                    .distinct()
                    .toList();
            Optional<Cell> cheapest = cheapest(table, hidden, near);
            if (cheapest.isPresent()) {
                return cheapest;
            }
            near.stream().filter(seen::add).forEach(around::add);
        }
        return Optional.empty();
    }

    /** The smallest number that is shown and no zero: it tells the least. */
    private static Optional<Cell> cheapest(CountTable table, Set<Cell> hidden, List<Cell> cells) {
        return cells.stream()
                .filter(cell -> !hidden.contains(cell) && table.value(cell) > 0)
                .min(Comparator.comparingLong(table::value).thenComparing(BY_NAME));
    }
}
