package org.warmhandoff.incident.linking.evaluation;

/** What makes reports hard to link, beside places, clocks, delays and reports that say little, which every stream has. */
enum Difficulty {
    /** Places out by a few hundred meters, clocks that differ, reports that come late and lack much. */
    ORDINARY,
    /**
     * In addition entries that are wrong (gender, spelling of a name, neighborhood, a time out by an hour, a second record by the
     * same agency), and events that look alike (another overdose in the same building within the hour or at the same corner that
     * evening, the same person again within a day).
     */
    HARD
}
