package org.warmhandoff.analytics.alert.setting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

import org.warmhandoff.analytics.alert.domain.SpaceTimeScan;
import org.warmhandoff.analytics.alert.setting.domain.AreaMap;
import org.warmhandoff.analytics.area.AreaStore;

/** Which areas lie next to each other, and how far apart others are, from their boundaries. */
@ApplicationScoped
class AreaGeography {

    private static final double KILOMETERS_PER_DEGREE = 111.32;

    /** Boundaries that were drawn apart do not meet exactly. */
    private static final double GAP = 0.02;

    /** Areas that meet in a corner are no neighbors. */
    private static final double SHORTEST_BORDER = 4 * GAP;

    private record Drawn(long changes, AreaMap map) {}

    private final AreaStore areas;
    private volatile @Nullable Drawn newest;

    AreaGeography(AreaStore areas) {
        this.areas = areas;
    }

    /** The map as the newest boundaries draw it. */
    AreaMap map(Handle handle) {
        long changes = areas.changes(handle);
        Drawn known = newest;
        if (known == null || known.changes() != changes) {
            known = new Drawn(changes, draw(areas.boundaries(handle)));
            newest = known;
        }
        return known.map();
    }

    static AreaMap draw(Map<String, String> boundaries) {
        Map<String, Geometry> shapes = inKilometers(boundaries);
        Map<String, SpaceTimeScan.Middle> middles = new HashMap<>();
        STRtree tree = new STRtree();
        shapes.forEach((code, shape) -> {
            Point middle = shape.getCentroid();
            middles.put(code, new SpaceTimeScan.Middle(middle.getX(), middle.getY()));
            tree.insert(shape.getEnvelopeInternal(), code);
        });
        Map<String, Set<String>> neighbors = new HashMap<>();
        shapes.forEach((code, shape) -> {
            Geometry near = shape.buffer(GAP);
            for (Object found : tree.query(near.getEnvelopeInternal())) {
                String other = (String) found;
                Geometry border = shapes.getOrDefault(other, near).getBoundary();
                if (!other.equals(code) && near.intersection(border).getLength() >= SHORTEST_BORDER) {
                    neighbors.computeIfAbsent(code, unseen -> new HashSet<>()).add(other);
                    neighbors.computeIfAbsent(other, unseen -> new HashSet<>()).add(code);
                }
            }
        });
        return new AreaMap(neighbors, middles);
    }

    /** On a plane that touches the earth in their midst; within a state, distances are right to a few in a thousand. */
    private static Map<String, Geometry> inKilometers(Map<String, String> boundaries) {
        Map<String, Geometry> shapes = new TreeMap<>();
        boundaries.forEach((code, json) -> shapes.put(code, read(json)));
        List<Point> middles =
                shapes.values().stream().map(Geometry::getCentroid).toList();
        double latitude = middles.stream().mapToDouble(Point::getY).average().orElse(0);
        AffineTransformation plane = AffineTransformation.scaleInstance(
                KILOMETERS_PER_DEGREE * Math.cos(Math.toRadians(latitude)), KILOMETERS_PER_DEGREE);
        shapes.replaceAll((code, shape) -> plane.transform(shape));
        return shapes;
    }

    private static Geometry read(String json) {
        try {
            return new GeoJsonReader().read(json);
        } catch (ParseException broken) {
            throw new IllegalStateException("a boundary that was checked before it was published", broken);
        }
    }
}
