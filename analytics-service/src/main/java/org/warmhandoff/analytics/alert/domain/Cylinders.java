package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All cylinders of a {@link SpaceTimeScan}: which areas each circle takes in, one after the other, and how many events are expected in
 * them on the last days. Shuffling changes neither how much happens in an area nor how much on a day, so this holds for every shuffled
 * history, and what is expensive about it is done once.
 */
final class Cylinders {

    /** The areas of each circle, from its middle outwards. */
    private final int[][] circles;

    /** Of each circle, area by area and stretch by stretch: the logarithms of what is expected inside and outside. */
    private final double[][] logExpected;

    private final double[][] logExpectedOutside;
    private final double[][] expected;

    /** Of the numbers from 0 to the total; that of 0 stands for 0 · log 0. */
    private final double[] logs;

    private final int total;
    private final int longest;

    private Cylinders(int[][] circles, double[][] expected, int total, int longest) {
        this.circles = circles;
        this.expected = expected;
        this.total = total;
        this.longest = longest;
        logs = new double[total + 1];
        Arrays.setAll(logs, number -> number == 0 ? 0 : Math.log(number));
        logExpected = Arrays.stream(expected)
                .map(circle -> Arrays.stream(circle).map(Math::log).toArray())
                .toArray(double[][]::new);
        logExpectedOutside = Arrays.stream(expected)
                .map(circle -> Arrays.stream(circle)
                        .map(inside -> Math.log(total - inside))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** One cylinder, and what lies in it. @param circle which @param width how many of its areas @param days how many of the last */
    record Found(int circle, int width, int days, long observed, double expected, double logRatio) {}

    static Cylinders of(SpaceTimeScan scan, List<SpaceTimeScan.Middle> middles, int[][] events) {
        int areas = middles.size();
        if (areas != events.length || Arrays.stream(events).anyMatch(days -> days.length != events[0].length)) {
            throw new IllegalArgumentException("each area has one middle, and all have the same days");
        }
        int days = areas == 0 ? 0 : events[0].length;
        int longest = Math.min(scan.longest(), days);
        int[] ofArea =
                Arrays.stream(events).mapToInt(day -> IntStream.of(day).sum()).toArray();
        int total = IntStream.of(ofArea).sum();
        double[] share = new double[longest];
        long untilNow = 0;
        for (int stretch = 0; stretch < longest; stretch++) {
            int day = days - 1 - stretch;
            untilNow += Arrays.stream(events).mapToInt(area -> area[day]).sum();
            share[stretch] = total == 0 ? 0 : (double) untilNow / total;
        }
        int[][] circles = IntStream.range(0, areas)
                .mapToObj(middle -> circle(scan, middles, middle, ofArea, total))
                .toArray(int[][]::new);
        double[][] expected = Arrays.stream(circles)
                .map(circle -> expected(circle, ofArea, share))
                .toArray(double[][]::new);
        return new Cylinders(circles, expected, total, longest);
    }

    /** Areas at the same distance come in their own order. */
    private static int[] circle(
            SpaceTimeScan scan, List<SpaceTimeScan.Middle> middles, int middle, int[] ofArea, int total) {
        SpaceTimeScan.Middle center = middles.get(middle);
        List<Integer> near = new ArrayList<>(IntStream.range(0, middles.size())
                .filter(area -> area == middle || center.distance(middles.get(area)) <= scan.farthest())
                .boxed()
                .toList());
        near.sort(Comparator.comparingDouble(area -> area == middle ? -1 : center.distance(middles.get(area))));
        int events = 0;
        int width = 0;
        while (width < near.size()) {
            events += ofArea[near.get(width)];
            if (events > scan.widest() * total) {
                break;
            }
            width++;
        }
        return near.stream().limit(width).mapToInt(Integer::intValue).toArray();
    }

    private static double[] expected(int[] circle, int[] ofArea, double[] share) {
        double[] expected = new double[circle.length * share.length];
        double events = 0;
        for (int width = 0; width < circle.length; width++) {
            events += ofArea[circle[width]];
            for (int stretch = 0; stretch < share.length; stretch++) {
                expected[width * share.length + stretch] = events * share[stretch];
            }
        }
        return expected;
    }

    int total() {
        return total;
    }

    int[] areas(Found found) {
        return Arrays.copyOf(circles[found.circle()], found.width());
    }

    /** Logarithm of the greatest likelihood ratio. */
    double strongest(int[][] events) {
        int[][] lately = lately(events);
        int[] inside = new int[longest];
        double strongest = 0;
        for (int circle = 0; circle < circles.length; circle++) {
            Arrays.fill(inside, 0);
            int at = 0;
            for (int area : circles[circle]) {
                int[] ofArea = lately[area];
                for (int stretch = 0; stretch < longest; stretch++, at++) {
                    inside[stretch] += ofArea[stretch];
                    if (inside[stretch] > expected[circle][at]) {
                        strongest = Math.max(strongest, logRatio(circle, at, inside[stretch]));
                    }
                }
            }
        }
        return strongest;
    }

    /** The strongest cylinder of each circle that has one. */
    List<Found> strongestOfEachCircle(int[][] events) {
        int[][] lately = lately(events);
        List<Found> strongest = new ArrayList<>();
        for (int circle = 0; circle < circles.length; circle++) {
            Found best = null;
            int[] inside = new int[longest];
            for (int width = 0; width < circles[circle].length; width++) {
                for (int stretch = 0; stretch < longest; stretch++) {
                    int at = width * longest + stretch;
                    inside[stretch] += lately[circles[circle][width]][stretch];
                    double ratio = inside[stretch] > expected[circle][at] ? logRatio(circle, at, inside[stretch]) : 0;
                    if (best == null || ratio > best.logRatio()) {
                        best = new Found(circle, width + 1, stretch + 1, inside[stretch], expected[circle][at], ratio);
                    }
                }
            }
            if (best != null) {
                strongest.add(best);
            }
        }
        return strongest;
    }

    /** As {@link LikelihoodRatio#log}, from logarithms that are known. */
    private double logRatio(int circle, int at, int observed) {
        int outside = total - observed;
        double ratio = observed * (logs[observed] - logExpected[circle][at]);
        return outside == 0 ? ratio : ratio + outside * (logs[outside] - logExpectedOutside[circle][at]);
    }

    /** Of each area: how many on the last day, the last two, and so on. */
    private int[][] lately(int[][] events) {
        return Arrays.stream(events)
                .map(days -> {
                    int[] sums = new int[longest];
                    int sum = 0;
                    for (int stretch = 0; stretch < longest; stretch++) {
                        sum += days[days.length - 1 - stretch];
                        sums[stretch] = sum;
                    }
                    return sums;
                })
                .toArray(int[][]::new);
    }
}
