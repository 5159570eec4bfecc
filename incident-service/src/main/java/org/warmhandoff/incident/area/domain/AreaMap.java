package org.warmhandoff.incident.area.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

import org.warmhandoff.contracts.area.AreaLevel;

/**
 * The areas of one boundary version, ready to be asked where a point lies. Immutable and safe for many threads.
 *
 * <p>A point lies in the neighborhood whose polygon covers it, edges included. Where polygons overlap or touch, the one with
 * the first code in alphabetical order gets it, so that the same point is always placed alike.
 */
public final class AreaMap {

    private static final GeometryFactory POINTS = new GeometryFactory();

    private record Neighborhood(Area area, PreparedGeometry shape) {}

    private final int boundaryVersion;
    private final Map<String, Area> byCode = new HashMap<>();
    private final STRtree index = new STRtree();

    public AreaMap(int boundaryVersion, Collection<Area> areas) {
        this.boundaryVersion = boundaryVersion;
        for (Area area : areas) {
            byCode.put(area.code(), area);
            if (area.level() == AreaLevel.NEIGHBORHOOD && area.geometry() != null) {
                index.insert(
                        area.geometry().getEnvelopeInternal(),
                        new Neighborhood(area, PreparedGeometryFactory.prepare(area.geometry())));
            }
        }
        index.build();
    }

    public int boundaryVersion() {
        return boundaryVersion;
    }

    /** The neighborhood with this code. */
    public Optional<Area> neighborhood(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(area -> area.level() == AreaLevel.NEIGHBORHOOD);
    }

    /** The neighborhood that a point lies in; nothing outside all of them. */
    public Optional<Area> locate(double latitude, double longitude) {
        Coordinate coordinate = new Coordinate(longitude, latitude);
        Point point = POINTS.createPoint(coordinate);
        return candidates(coordinate).stream()
                .filter(candidate -> candidate.shape().covers(point))
                .map(Neighborhood::area)
                .min(Comparator.comparing(Area::code));
    }

    @SuppressWarnings("unchecked") // The index was filled with nothing else.
    private List<Neighborhood> candidates(Coordinate coordinate) {
        return index.query(new Envelope(coordinate));
    }
}
