package org.warmhandoff.incident.incident.domain;

import java.util.Comparator;
import java.util.List;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.report.domain.Report;

/**
 * Whose word counts first, by what it is about. Of two agencies of one kind it is the one whose report came first, so that a
 * correction elsewhere in a report does not turn the order round.
 */
public enum Authority {
    /** On the person and on what it was: whoever examined longest and with the best means. */
    MEDICINE(
            AgencyType.MEDICAL_EXAMINER,
            AgencyType.HOSPITAL,
            AgencyType.EMS,
            AgencyType.FIRE,
            AgencyType.POLICE,
            AgencyType.COMMUNITY,
            AgencyType.OTHER),
    /**
     * On the time and the place: whoever was there first and has a dispatch system that writes it down. A hospital knows when
     * somebody arrived, and a medical examiner what others told.
     */
    SCENE(
            AgencyType.EMS,
            AgencyType.FIRE,
            AgencyType.POLICE,
            AgencyType.COMMUNITY,
            AgencyType.OTHER,
            AgencyType.MEDICAL_EXAMINER,
            AgencyType.HOSPITAL);

    private static final Comparator<Report> FIRST_CAME =
            Comparator.comparing(Report::receivedAt).thenComparing(Report::id);

    private final List<AgencyType> order;

    Authority(AgencyType... order) {
        this.order = List.of(order);
    }

    int rank(Report report) {
        return order.indexOf(report.source().agencyType());
    }

    /** The first word first. No two reports are equal in it. */
    public Comparator<Report> firstWord() {
        return Comparator.comparingInt(this::rank).thenComparing(FIRST_CAME);
    }
}
