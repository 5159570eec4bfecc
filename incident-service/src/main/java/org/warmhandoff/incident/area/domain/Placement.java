package org.warmhandoff.incident.area.domain;

import java.util.Set;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.QualityFlag;

/** Where a report is placed, or why it cannot be. */
public sealed interface Placement {

    /**
     * It counts in this area.
     *
     * @param area a neighborhood, or the unassigned area of a jurisdiction or of the map
     * @param doubts what is uncertain about that
     */
    record Placed(Area area, Set<QualityFlag> doubts) implements Placement {

        public Placed {
            doubts = Set.copyOf(doubts);
        }
    }

    /** It cannot have happened there, as far as this map goes. */
    record Refused(Refusal reason) implements Placement {}

    /** Why a place is refused. */
    enum Refusal implements Coded {
        /** The point is far from every area. */
        OUTSIDE_ALL_AREAS,
        /** The point is far from every area, and would lie in one with latitude and longitude exchanged. */
        COORDINATES_SWAPPED,
        /** The point is far from every area, and would lie in one with the other sign of the longitude. */
        LONGITUDE_SIGN,
        /** No point was given, and the code is on no boundary file in force. */
        UNKNOWN_AREA;

        @Override
        public String code() {
            return Coded.super.code();
        }
    }
}
