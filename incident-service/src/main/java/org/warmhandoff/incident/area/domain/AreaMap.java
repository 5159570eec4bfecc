package org.warmhandoff.incident.area.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The areas of one boundary version, ready to be asked where a point lies. Immutable and safe for many threads.
 *
 * <p>A point lies in the area whose polygon covers it, edges included. Where polygons overlap or touch, the one with the
 * first code in alphabetical order gets it, so that the same point is always placed alike. What becomes of a point that lies
 * in none is for {@link PlacementRule} to say.
 */
public final class AreaMap {

    private static final GeometryFactory POINTS = new GeometryFactory();

    /** What it takes to ask a shape for points is made when the first one is asked for, and kept. */
    private record Drawn(Area area, Geometry shape, PreparedGeometry prepared) {

        Drawn(Area area, Geometry shape) {
            this(area, shape, PreparedGeometryFactory.prepare(shape));
        }
    }

    private record Near(Area area, double meters) {}

    private final int boundaryVersion;
    private final Map<String, Area> byCode = new HashMap<>();
    private final STRtree neighborhoods = new STRtree();
    private final STRtree jurisdictions = new STRtree();

    public AreaMap(int boundaryVersion, Collection<Area> areas) {
        this.boundaryVersion = boundaryVersion;
        for (Area area : areas) {
            byCode.put(area.code(), area);
            Geometry shape = area.geometry();
            if (shape != null) {
                (area.isNeighborhood() ? neighborhoods : jurisdictions)
                        .insert(shape.getEnvelopeInternal(), new Drawn(area, shape));
            }
        }
        neighborhoods.build();
        jurisdictions.build();
    }

    public int boundaryVersion() {
        return boundaryVersion;
    }

    /** The area with this code, of whatever level. */
    public Optional<Area> area(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All neighborhoods that are drawn, in the order of their names. */
    public List<Area> neighborhoods() {
        return byCode.values().stream()
                .filter(area -> area.isNeighborhood() && area.geometry() != null)
                .sorted(Comparator.comparing(Area::name).thenComparing(Area::code))
                .toList();
    }

    /** The neighborhood with this code. */
    public Optional<Area> neighborhood(String code) {
        return area(code).filter(Area::isNeighborhood);
    }

    /** The jurisdiction with this code. */
    public Optional<Area> jurisdiction(String code) {
        return area(code).filter(Area::isJurisdiction);
    }

    /**
     * The unassigned area of a jurisdiction, or of the whole map. Only a map that was put in force before there were
     * unassigned areas has none.
     *
     * @param jurisdiction null for the whole map
     */
    public Optional<Area> unassigned(@Nullable String jurisdiction) {
        return area(UnassignedAreas.codeOf(jurisdiction)).filter(UnassignedAreas::holds);
    }

    /** The neighborhood that a point lies in; nothing outside all of them. */
    public Optional<Area> locate(double latitude, double longitude) {
        return covering(neighborhoods, new Position(latitude, longitude));
    }

    /** The jurisdiction whose own polygon a point lies in; nothing outside all of them. */
    public Optional<Area> jurisdictionAt(Position position) {
        return covering(jurisdictions, position);
    }

    /** The neighborhood whose edge is nearest, if it is no farther than that; of several as near, the first code. */
    public Optional<Area> nearestNeighborhood(Position position, double meters) {
        LocalMeters local = new LocalMeters(position);
        return candidates(neighborhoods, local.within(meters))
                .map(candidate -> new Near(candidate.area(), local.toEdge(candidate.shape())))
                .filter(near -> near.meters() <= meters)
                .min(Comparator.comparingDouble(Near::meters)
                        .thenComparing(near -> near.area().code()))
                .map(Near::area);
    }

    /** True in an area of whatever level. */
    public boolean holds(Position position) {
        return covering(neighborhoods, position).isPresent()
                || covering(jurisdictions, position).isPresent();
    }

    /** True in an area, or no farther than that from the edge of one. */
    public boolean comesWithin(double meters, Position position) {
        LocalMeters local = new LocalMeters(position);
        return holds(position)
                || Stream.of(neighborhoods, jurisdictions)
                        .flatMap(index -> candidates(index, local.within(meters)))
                        .anyMatch(candidate -> local.toEdge(candidate.shape()) <= meters);
    }

    private static Optional<Area> covering(STRtree index, Position position) {
        Coordinate coordinate = position.coordinate();
        Point point = POINTS.createPoint(coordinate);
        return candidates(index, new Envelope(coordinate))
                .filter(candidate -> candidate.prepared().covers(point))
                .map(Drawn::area)
                .min(Comparator.comparing(Area::code));
    }

    @SuppressWarnings("unchecked") // The indexes were filled with nothing else.
    private static Stream<Drawn> candidates(STRtree index, Envelope envelope) {
        return ((List<Drawn>) index.query(envelope)).stream();
    }
}
