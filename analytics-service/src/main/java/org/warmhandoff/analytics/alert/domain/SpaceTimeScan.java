package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.GumbelDistribution;

/**
 * Finds clusters that cross borders, from events alone: the space-time permutation scan. Every circle about an area's middle and every
 * stretch of days up to the last is a cylinder A; were time and place independent, μ(A) = (events in its areas) (events on its days) / C
 * of all C events would lie in it. The cylinder with the greatest {@link LikelihoodRatio} is the cluster, and the others that share no area
 * with a stronger one follow. How unusual one is: the days of all events are shuffled, each shuffled history is scanned in the same way,
 * and the strongest clusters are compared.
 *
 * <p>A rise everywhere at once is none: that is for rules on the whole. Neither are places where much happens all the time.
 *
 * <p>Source: Kulldorff, Heffernan, Hartman, Assunção and Mostashari (2005), A space-time permutation scan statistic for disease outbreak
 * detection, PLoS Med 2:e59; p-values by the Gumbel distribution: Abrams, Kleinman and Kulldorff (2010), Int J Health Geogr 9:61.
 *
 * @param longest days of the longest cluster, from 1; usually a quarter of all days
 * @param widest share of all events that a circle may hold, up to 0.5
 * @param farthest radius of the widest circle, in the unit of the middles
 * @param replicates how many shuffled histories, from 9; usually 999
 * @param seed the same seed gives the same p-values
 */
public record SpaceTimeScan(int longest, double widest, double farthest, int replicates, long seed) {

    private static final double EULER = 0.57721566490153286;

    public SpaceTimeScan {
        Parameters.require(longest >= 1, "longest", "from 1");
        Parameters.require(widest > 0 && widest <= 0.5, "widest", "above 0 and at most 0.5");
        Parameters.require(farthest >= 0, "farthest", "from 0");
        Parameters.require(replicates >= 9, "replicates", "from 9");
    }

    /** The middle of an area, on a plane. */
    public record Middle(double x, double y) {

        double distance(Middle other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /**
     * @param middles of the areas
     * @param events by area and day; of every area the same days
     * @return the strongest first; none when nothing happened
     */
    public List<Cluster> clusters(List<Middle> middles, int[][] events) {
        Cylinders cylinders = Cylinders.of(this, middles, events);
        if (cylinders.total() == 0) {
            return List.of();
        }
        double[] shuffled = strongestOfShuffled(cylinders, events);
        List<Cluster> clusters = new ArrayList<>();
        BitSet taken = new BitSet();
        List<Cylinders.Found> found = new ArrayList<>(cylinders.strongestOfEachCircle(events));
        found.sort(Comparator.comparingDouble(Cylinders.Found::logRatio).reversed());
        for (Cylinders.Found candidate : found) {
            int[] areas = cylinders.areas(candidate);
            if (candidate.logRatio() > 0 && IntStream.of(areas).noneMatch(taken::get)) {
                IntStream.of(areas).forEach(taken::set);
                clusters.add(cluster(candidate, areas, shuffled));
            }
        }
        return clusters;
    }

    private static Cluster cluster(Cylinders.Found found, int[] areas, double[] shuffled) {
        long asStrong = Arrays.stream(shuffled)
                .filter(other -> other >= found.logRatio())
                .count();
        return new Cluster(
                IntStream.of(areas).boxed().toList(),
                found.days(),
                found.observed(),
                found.expected(),
                found.logRatio(),
                (asStrong + 1.0) / (shuffled.length + 1.0),
                gumbel(shuffled).survivalProbability(found.logRatio()));
    }

    /** By the method of moments. */
    private static GumbelDistribution gumbel(double[] shuffled) {
        double scale = StandardDeviation.of(shuffled).getAsDouble() * Math.sqrt(6) / Math.PI;
        double mean = Mean.of(shuffled).getAsDouble();
        return GumbelDistribution.of(mean - EULER * scale, Math.max(scale, Double.MIN_NORMAL));
    }

    private double[] strongestOfShuffled(Cylinders cylinders, int[][] events) {
        int[] areaOfEvent = new int[cylinders.total()];
        int[] dayOfEvent = new int[cylinders.total()];
        int next = 0;
        for (int area = 0; area < events.length; area++) {
            for (int day = 0; day < events[area].length; day++) {
                for (int event = 0; event < events[area][day]; event++) {
                    areaOfEvent[next] = area;
                    dayOfEvent[next++] = day;
                }
            }
        }
        SplittableRandom[] chances = new SplittableRandom[replicates];
        SplittableRandom random = new SplittableRandom(seed);
        Arrays.setAll(chances, replicate -> random.split());
        int days = events[0].length;
        return IntStream.range(0, replicates)
                .parallel()
                .mapToDouble(replicate -> {
                    int[] shuffledDays = shuffled(dayOfEvent, chances[replicate]);
                    int[][] shuffled = new int[events.length][days];
                    for (int event = 0; event < areaOfEvent.length; event++) {
                        shuffled[areaOfEvent[event]][shuffledDays[event]]++;
                    }
                    return cylinders.strongest(shuffled);
                })
                .toArray();
    }

    private static int[] shuffled(int[] days, SplittableRandom random) {
        int[] shuffled = days.clone();
        for (int last = shuffled.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int day = shuffled[last];
            shuffled[last] = shuffled[other];
            shuffled[other] = day;
        }
        return shuffled;
    }
}
