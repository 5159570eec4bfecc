package org.warmhandoff.incident.area.domain;

import java.util.Optional;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;

/**
 * Repairs rings. What a ring encloses is kept, whichever way it runs and however it crosses itself; parts that overlap are
 * joined; a hole outside its polygon becomes a polygon.
 */
public final class ShapeRepair {

    /**
     * A shape after its repair.
     *
     * @param squareMetersBefore area as the rings were drawn; where a ring crosses itself, one side of it counts against the
     *     other
     * @param squareMetersAfter area now
     */
    public record Repaired(Geometry shape, double squareMetersBefore, double squareMetersAfter) {}

    private ShapeRepair() {}

    /** The repaired shape; nothing when no valid polygon that encloses anything can be made of it. */
    public static Optional<Repaired> repair(Geometry shape) {
        if (shape.isEmpty()
                || ShapeRule.faultOfPosition(shape.getEnvelopeInternal()).isPresent()) {
            return Optional.empty();
        }
        LocalMeters meters = LocalMeters.around(shape);
        Geometry fixed = GeometryFixer.fix(shape);
        return fixed instanceof Polygonal
                        && fixed.getArea() > 0
                        && ShapeRule.faultOf(fixed).isEmpty()
                ? Optional.of(new Repaired(fixed, meters.squareMeters(shape), meters.squareMeters(fixed)))
                : Optional.empty();
    }
}
