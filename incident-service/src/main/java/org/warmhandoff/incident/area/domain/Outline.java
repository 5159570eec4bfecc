package org.warmhandoff.incident.area.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The edges of a valid polygon or multipolygon, ready to be held against those of others. Most neighbors on a map share their
 * border point by point, and that is seen here at a fraction of the cost of intersecting them.
 */
final class Outline {

    /** Above this many pairs of edges, intersecting the shapes is no slower. */
    private static final long MOST_PAIRS = 1_000_000;

    private record Edge(Coordinate from, Coordinate to, int part) {

        boolean isSame(Edge other) {
            return (from.equals2D(other.from) && to.equals2D(other.to))
                    || (from.equals2D(other.to) && to.equals2D(other.from));
        }

        boolean reaches(Envelope box) {
            return box.intersects(from, to);
        }

        boolean reaches(Edge other) {
            return Envelope.intersects(from, to, other.from, other.to);
        }

        /** True when the edges cross, or an end of one lies on the other between its ends. */
        boolean meetsBetweenEnds(Edge other) {
            return crosses(other) || bears(other.from) || bears(other.to) || other.bears(from) || other.bears(to);
        }

        Coordinate middle() {
            return new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2);
        }

        private boolean crosses(Edge other) {
            return sides(other) < 0 && other.sides(this) < 0;
        }

        /** Below 0 when the ends of the other lie on different sides of this. */
        private int sides(Edge other) {
            return Orientation.index(from, to, other.from) * Orientation.index(from, to, other.to);
        }

        private boolean bears(Coordinate point) {
            return !point.equals2D(from)
                    && !point.equals2D(to)
                    && Envelope.intersects(from, to, point)
                    && PointLocation.isOnSegment(point, from, to);
        }
    }

    private final Geometry shape;
    private final List<Edge> edges = new ArrayList<>();
    private final int[] edgesOfPart;
    private final IndexedPointInAreaLocator inside;

    Outline(Geometry shape) {
        this.shape = shape;
        this.inside = new IndexedPointInAreaLocator(shape);
        this.edgesOfPart = new int[shape.getNumGeometries()];
        for (int part = 0; part < edgesOfPart.length; part++) {
            int before = edges.size();
            addEdges(shape.getGeometryN(part), part);
            edgesOfPart[part] = edges.size() - before;
        }
    }

    Geometry shape() {
        return shape;
    }

    /**
     * False only when the shapes have no ground in common: no edges meet between their ends, no edge of one runs through the
     * inside of the other, and no part is drawn by the very edges of the other. Then neither reaches into the other.
     */
    boolean mayOverlap(Outline other) {
        Envelope box = shape.getEnvelopeInternal().intersection(other.shape.getEnvelopeInternal());
        if (box.isNull()) {
            return false;
        }
        List<Edge> mine = edgesIn(box);
        List<Edge> theirs = other.edgesIn(box);
        if ((long) mine.size() * theirs.size() > MOST_PAIRS) {
            return true;
        }
        boolean[] mineShared = new boolean[mine.size()];
        boolean[] theirsShared = new boolean[theirs.size()];
        for (int i = 0; i < mine.size(); i++) {
            for (int j = 0; j < theirs.size(); j++) {
                if (!mine.get(i).reaches(theirs.get(j))) {
                    continue;
                }
                if (mine.get(i).isSame(theirs.get(j))) {
                    mineShared[i] = true;
                    theirsShared[j] = true;
                } else if (mine.get(i).meetsBetweenEnds(theirs.get(j))) {
                    return true;
                }
            }
        }
        return runsInside(mine, mineShared, other)
                || runsInside(theirs, theirsShared, this)
                || drawnByShared(mine, mineShared)
                || other.drawnByShared(theirs, theirsShared);
    }

    private static boolean runsInside(List<Edge> edges, boolean[] shared, Outline other) {
        for (int i = 0; i < edges.size(); i++) {
            if (!shared[i] && other.inside.locate(edges.get(i).middle()) == Location.INTERIOR) {
                return true;
            }
        }
        return false;
    }

    private boolean drawnByShared(List<Edge> some, boolean[] shared) {
        int[] left = Arrays.copyOf(edgesOfPart, edgesOfPart.length);
        for (int i = 0; i < some.size(); i++) {
            if (shared[i]) {
                left[some.get(i).part()]--;
            }
        }
        return Arrays.stream(left).anyMatch(count -> count == 0);
    }

    private List<Edge> edgesIn(Envelope box) {
        List<Edge> found = new ArrayList<>();
        for (Edge edge : edges) {
            if (edge.reaches(box)) {
                found.add(edge);
            }
        }
        return found;
    }

    private void addEdges(Geometry polygon, int part) {
        for (Object ring : LinearComponentExtracter.getLines(polygon)) {
            Coordinate[] corners = ((Geometry) ring).getCoordinates();
            for (int corner = 1; corner < corners.length; corner++) {
                if (!corners[corner - 1].equals2D(corners[corner])) {
                    edges.add(new Edge(corners[corner - 1], corners[corner], part));
                }
            }
        }
    }
}
