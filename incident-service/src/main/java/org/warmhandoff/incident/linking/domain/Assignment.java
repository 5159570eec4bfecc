package org.warmhandoff.incident.linking.domain;

import java.util.Arrays;

/**
 * The assignment of rows to columns with the greatest total value, each column taken once at most: the Hungarian method with
 * potentials (Kuhn 1955, Munkres 1957). Time grows with rows² × columns: 100 against 200 take a few milliseconds.
 */
final class Assignment {

    private static final int NONE = -1;

    private final long[][] value;
    private final int columns;
    private final long[] rowPotential;
    private final long[] columnPotential;
    private final int[] rowOf;

    private Assignment(long[][] value) {
        this.value = value;
        this.columns = value.length == 0 ? 0 : value[0].length;
        this.rowPotential = new long[value.length];
        this.columnPotential = new long[columns];
        this.rowOf = new int[columns];
        Arrays.fill(rowOf, NONE);
    }

    /**
     * The column of each row.
     *
     * @param value by row and column; not more rows than columns
     */
    static int[] best(long[][] value) {
        Assignment assignment = new Assignment(value);
        for (int row = 0; row < value.length; row++) {
            assignment.place(row);
        }
        int[] columnOf = new int[value.length];
        for (int column = 0; column < assignment.columns; column++) {
            if (assignment.rowOf[column] != NONE) {
                columnOf[assignment.rowOf[column]] = column;
            }
        }
        return columnOf;
    }

    /** Finds the cheapest way to give the row a column, moving others on, where what a pair costs is its value turned round. */
    private void place(int newRow) {
        long[] cheapest = new long[columns];
        int[] cameFrom = new int[columns];
        boolean[] reached = new boolean[columns];
        Arrays.fill(cheapest, Long.MAX_VALUE);
        int row = newRow;
        int column = NONE;
        do {
            int next = NONE;
            long step = Long.MAX_VALUE;
            for (int other = 0; other < columns; other++) {
                if (reached[other]) {
                    continue;
                }
                long cost = -value[row][other] - rowPotential[row] - columnPotential[other];
                if (cost < cheapest[other]) {
                    cheapest[other] = cost;
                    cameFrom[other] = column;
                }
                if (cheapest[other] < step) {
                    step = cheapest[other];
                    next = other;
                }
            }
            rowPotential[newRow] += step;
            for (int other = 0; other < columns; other++) {
                if (reached[other]) {
                    rowPotential[rowOf[other]] += step;
                    columnPotential[other] -= step;
                } else {
                    cheapest[other] -= step;
                }
            }
            reached[next] = true;
            column = next;
            row = rowOf[column];
        } while (row != NONE);
        while (column != NONE) {
            int before = cameFrom[column];
            rowOf[column] = before == NONE ? newRow : rowOf[before];
            column = before;
        }
    }
}
