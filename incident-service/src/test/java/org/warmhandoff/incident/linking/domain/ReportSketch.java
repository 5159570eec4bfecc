package org.warmhandoff.incident.linking.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** A report of which a test says what matters: one unknown person at noon, at a point in the neighborhood "riverside". */
public final class ReportSketch {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final double METERS_PER_DEGREE = 111_195;

    private final AgencyType type;
    private String agency;
    private IncidentKind kind = IncidentKind.OVERDOSE;
    private Classification classification = Classification.SUSPECTED;
    private ClassificationBasis basis = ClassificationBasis.UNKNOWN;
    private double minutes;
    private double receivedMinutes = 600;
    private boolean exercise;
    private SceneType scene = SceneType.UNKNOWN;
    private List<AgencyType> responders = List.of();
    private List<ReportedPerson> people = List.of(PersonSketch.unknown().person());
    private Place place = new Place("riverside", null, 1, new Place.Point(39.76, -84.19), null, Set.of());
    private Set<QualityFlag> doubts = Set.of();

    private ReportSketch(AgencyType type) {
        this.type = type;
        this.agency = type.name().toLowerCase(Locale.ROOT);
    }

    public static ReportSketch by(AgencyType type) {
        return new ReportSketch(type);
    }

    public ReportSketch agency(String name) {
        this.agency = name;
        return this;
    }

    public ReportSketch kind(IncidentKind one) {
        this.kind = one;
        return this;
    }

    public ReportSketch classified(Classification as, ClassificationBasis on) {
        this.classification = as;
        this.basis = on;
        return this;
    }

    /** Minutes after noon. */
    public ReportSketch at(double minutesAfterNoon) {
        this.minutes = minutesAfterNoon;
        return this;
    }

    /** Minutes after noon. */
    public ReportSketch received(double minutesAfterNoon) {
        this.receivedMinutes = minutesAfterNoon;
        return this;
    }

    public ReportSketch exercise() {
        this.exercise = true;
        return this;
    }

    public ReportSketch scene(SceneType one) {
        this.scene = one;
        return this;
    }

    public ReportSketch responders(AgencyType... all) {
        this.responders = List.of(all);
        return this;
    }

    public ReportSketch people(PersonSketch... all) {
        this.people = List.of(all).stream().map(PersonSketch::person).toList();
        return this;
    }

    /** So many meters north of where the others are. */
    public ReportSketch metersNorth(double meters, QualityFlag... placeDoubts) {
        return place(new Place.Point(39.76 + meters / METERS_PER_DEGREE, -84.19), "riverside", null, placeDoubts);
    }

    public ReportSketch areaAlone(String area, QualityFlag... placeDoubts) {
        return place(null, area, null, placeDoubts);
    }

    public ReportSketch place(
            Place.@Nullable Point point, String area, @Nullable String statedArea, QualityFlag... placeDoubts) {
        this.place = new Place(area, null, 1, point, statedArea, Set.of(placeDoubts));
        return this;
    }

    public ReportSketch doubts(QualityFlag... all) {
        this.doubts = Set.of(all);
        return this;
    }

    public Report report() {
        Instant received = NOON.plus(minutes(receivedMinutes));
        return new Report(
                UUID.randomUUID(),
                1,
                ReportStatus.ACTIVE,
                UUID.randomUUID(),
                new ReportSource(agency, type, null),
                exercise,
                new ReportedFacts(
                        kind, classification, basis, NOON.plus(minutes(minutes)), null, scene, responders, people),
                place,
                doubts,
                received,
                received);
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(60_000 * minutes));
    }
}
