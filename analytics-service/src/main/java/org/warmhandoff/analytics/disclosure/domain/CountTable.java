package org.warmhandoff.analytics.disclosure.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * The numbers of one period, and how they add up: smaller areas to the larger ones that hold them, and people by outcome to people. Whoever
 * knows some of them can work out others.
 */
public final class CountTable {

    /** What is counted of people in a table: their outcomes add up to them. */
    static final List<Measure> OUTCOMES = List.of(Measure.FATAL, Measure.NONFATAL, Measure.UNKNOWN);

    /** One number that is the sum of others. */
    public record Sum(Cell whole, List<Cell> parts) {

        public Sum {
            parts = List.copyOf(parts);
        }

        List<Cell> cells() {
            List<Cell> cells = new ArrayList<>(parts);
            cells.add(whole);
            return cells;
        }
    }

    private final SortedMap<Cell, Long> values = new TreeMap<>();
    private final List<Sum> sums = new ArrayList<>();

    private CountTable() {}

    /**
     * @param jurisdictions the neighborhoods of each jurisdiction; under {@link CountArea#ALL} those that lie in none
     * @param counts of each neighborhood; what is missing is zero
     */
    public static CountTable of(Map<CountArea, List<CountArea>> jurisdictions, Map<CountArea, Tally> counts) {
        CountTable table = new CountTable();
        List<CountArea> below = new ArrayList<>();
        new TreeMap<>(jurisdictions).forEach((jurisdiction, neighborhoods) -> {
            neighborhoods.forEach(area -> table.put(area, counts.getOrDefault(area, Tally.NONE)));
            if (jurisdiction.level() == CountLevel.ALL) {
                below.addAll(neighborhoods);
            } else {
                table.put(jurisdiction, table.sum(neighborhoods));
                table.addUp(jurisdiction, neighborhoods);
                below.add(jurisdiction);
            }
        });
        table.put(CountArea.ALL, table.sum(below));
        table.addUp(CountArea.ALL, below);
        return table;
    }

    private void put(CountArea area, Tally tally) {
        Cell people = new Cell(area, Measure.PEOPLE);
        values.put(people, tally.value(Measure.PEOPLE));
        List<Cell> outcomes =
                OUTCOMES.stream().map(outcome -> new Cell(area, outcome)).toList();
        outcomes.forEach(cell -> values.put(cell, tally.value(cell.measure())));
        sums.add(new Sum(people, outcomes));
    }

    private Tally sum(List<CountArea> areas) {
        Map<Measure, Long> sum = new TreeMap<>();
        for (CountArea area : areas) {
            for (Measure measure : measures()) {
                sum.merge(measure, value(new Cell(area, measure)), Long::sum);
            }
        }
        return Tally.of(sum);
    }

    private void addUp(CountArea whole, List<CountArea> parts) {
        for (Measure measure : measures()) {
            sums.add(new Sum(
                    new Cell(whole, measure),
                    parts.stream().map(part -> new Cell(part, measure)).toList()));
        }
    }

    private static List<Measure> measures() {
        List<Measure> measures = new ArrayList<>(OUTCOMES);
        measures.add(Measure.PEOPLE);
        return measures;
    }

    public SortedSet<Cell> cells() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values.keySet()));
    }

    public long value(Cell cell) {
        return Objects.requireNonNull(values.get(cell), "no such cell");
    }

    public List<Sum> sums() {
        return List.copyOf(sums);
    }
}
