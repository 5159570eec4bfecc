package org.warmhandoff.incident.area;

import java.util.List;

import org.warmhandoff.incident.area.domain.Area;

/**
 * A boundary file, read and found good.
 *
 * @param areas what it holds, in its order, and then the unassigned areas that it did not bring
 * @param brought how many of them it brought itself
 * @param repairs what was done to make it good; empty when that was not asked for
 */
record BoundaryFile(List<Area> areas, int brought, List<Repair> repairs) {

    /**
     * One repaired area.
     *
     * @param fault what was wrong with it
     * @param squareMetersBefore area as the rings were drawn; where a ring crosses itself, one side of it counts against the
     *     other
     * @param squareMetersAfter area now
     */
    record Repair(String code, String name, String fault, long squareMetersBefore, long squareMetersAfter) {}

    BoundaryFile {
        areas = List.copyOf(areas);
        repairs = List.copyOf(repairs);
    }
}
