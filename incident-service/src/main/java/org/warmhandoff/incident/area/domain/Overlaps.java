package org.warmhandoff.incident.area.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The neighborhoods that overlap. Slivers are passed over: two outlines of one border, each drawn for itself, overlap in a
 * strip here and there. A sliver is less than {@link #SLIVER_METERS} wide on average, which is twice its area by the length of
 * its edges.
 *
 * @param found those that are more than slivers, the largest first
 * @param complete false when so many borders cross that only the first {@link #MOST_MEASURED}, in the order of the codes, were
 *     measured
 */
public record Overlaps(List<Overlap> found, boolean complete) {

    static final double SLIVER_METERS = 10;

    /** A map as good as others has a few dozen; this many take about a second. */
    static final int MOST_MEASURED = 5_000;

    /**
     * Two neighborhoods, in the order of their codes: what both cover counts in the first.
     *
     * @param squareMeters what both cover
     */
    public record Overlap(String first, String second, double squareMeters) {}

    private record Drawn(String code, Outline outline) {

        Envelope box() {
            return outline.shape().getEnvelopeInternal();
        }
    }

    private record Pair(Drawn first, Drawn second) {}

    public Overlaps {
        found = List.copyOf(found);
    }

    public static Overlaps of(Collection<Area> areas) {
        List<Drawn> drawn = areas.stream()
                .filter(area -> area.isNeighborhood() && area.geometry() != null)
                .sorted(Comparator.comparing(Area::code))
                .map(area -> new Drawn(area.code(), new Outline(Objects.requireNonNull(area.geometry()))))
                .toList();
        STRtree index = new STRtree();
        drawn.forEach(one -> index.insert(one.box(), one));
        index.build();
        List<Pair> crossing =
                drawn.parallelStream().flatMap(one -> crossing(one, index)).toList();
        List<Overlap> found = crossing.stream()
                .limit(MOST_MEASURED)
                .parallel()
                .flatMap(pair -> overlap(pair).stream())
                .sorted(Comparator.comparingDouble(Overlap::squareMeters)
                        .reversed()
                        .thenComparing(Overlap::first)
                        .thenComparing(Overlap::second))
                .toList();
        return new Overlaps(found, crossing.size() <= MOST_MEASURED);
    }

    @SuppressWarnings("unchecked") // The index was filled with nothing else.
    private static Stream<Pair> crossing(Drawn one, STRtree index) {
        LocalMeters meters = LocalMeters.around(one.outline().shape());
        return ((List<Drawn>) index.query(one.box()))
                .stream()
                        .filter(other -> one.code().compareTo(other.code()) < 0)
                        .filter(other ->
                                meters.isWiderThan(SLIVER_METERS, one.box().intersection(other.box())))
                        .filter(other -> one.outline().mayOverlap(other.outline()))
                        .sorted(Comparator.comparing(Drawn::code))
                        .map(other -> new Pair(one, other));
    }

    private static Optional<Overlap> overlap(Pair pair) {
        Geometry shared = OverlayNGRobust.overlay(
                pair.first().outline().shape(), pair.second().outline().shape(), OverlayNG.INTERSECTION);
        if (shared.getDimension() < Dimension.A) {
            return Optional.empty();
        }
        LocalMeters meters = LocalMeters.around(shared);
        double squareMeters = meters.squareMeters(shared);
        return 2 * squareMeters / meters.edgeMeters(shared) < SLIVER_METERS
                ? Optional.empty()
                : Optional.of(new Overlap(pair.first().code(), pair.second().code(), squareMeters));
    }
}
