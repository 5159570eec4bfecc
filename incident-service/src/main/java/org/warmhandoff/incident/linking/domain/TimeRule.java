package org.warmhandoff.incident.linking.domain;

import java.time.Duration;
import java.util.Optional;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.report.domain.Report;

/**
 * How far apart the times are. Times of different incidents are spread evenly over the search's 12 hours (6 before, 6 after), so
 * the share of them within a span is its length by 12 hours. For pairs of one incident:
 *
 * <ul>
 *   <li>those who go to the scene write the call, the dispatch, the arrival or the contact: minutes apart. A clock set to
 *       another zone or not set forward is a whole hour out.
 *   <li>a hospital writes the arrival, which is a quarter of an hour to an hour and a half after the call, or repeats the time of
 *       the scene.
 *   <li>a medical examiner writes when the person was found or last seen, which is within the hour of a call to the scene, or a
 *       time that somebody estimated.
 * </ul>
 */
enum TimeRule implements Observation {
    WITHIN_5_MINUTES(0.5, 10),
    WITHIN_15_MINUTES(0.3, 20),
    WITHIN_30_MINUTES(0.1, 30),
    WITHIN_AN_HOUR(0.04, 50),
    AN_HOUR_OUT(0.03, 20),
    WITHIN_2_HOURS(0.02, 110),
    HOURS_APART(0.01, 480),

    HOSPITAL_SAME_TIME(0.2, 30),
    HOSPITAL_SOON_AFTER(0.65, 75),
    HOSPITAL_LATER(0.1, 90),
    HOSPITAL_MUCH_LATER(0.03, 180),
    HOSPITAL_BEFORE(0.02, 345),

    EXAMINER_WITHIN_AN_HOUR(0.7, 120),
    EXAMINER_WITHIN_6_HOURS(0.2, 600),
    EXAMINER_DAYS_APART(0.1, 720);

    /** The whole search, in minutes. */
    private static final double SEARCH = 720;

    private final Likelihood likelihood;

    TimeRule(double ifSame, double minutes) {
        this.likelihood = new Likelihood(ifSame, minutes / SEARCH);
    }

    static Optional<Observation> compare(Report one, Report other) {
        Duration later =
                Duration.between(one.facts().occurredAt(), other.facts().occurredAt());
        if (isFrom(AgencyType.MEDICAL_EXAMINER, one) || isFrom(AgencyType.MEDICAL_EXAMINER, other)) {
            return Optional.of(examiner(minutes(later.abs())));
        }
        boolean oneIsHospital = isFrom(AgencyType.HOSPITAL, one);
        if (oneIsHospital != isFrom(AgencyType.HOSPITAL, other)) {
            return Optional.of(hospital(minutes(oneIsHospital ? later.negated() : later)));
        }
        return Optional.of(scene(minutes(later.abs())));
    }

    private static TimeRule scene(double minutes) {
        if (minutes <= 5) {
            return WITHIN_5_MINUTES;
        }
        if (minutes <= 15) {
            return WITHIN_15_MINUTES;
        }
        if (minutes <= 30) {
            return WITHIN_30_MINUTES;
        }
        if (Math.abs(minutes - 60) <= 5) {
            return AN_HOUR_OUT;
        }
        if (minutes <= 60) {
            return WITHIN_AN_HOUR;
        }
        return minutes <= 120 ? WITHIN_2_HOURS : HOURS_APART;
    }

    private static TimeRule hospital(double minutesAfterScene) {
        if (minutesAfterScene < -15) {
            return HOSPITAL_BEFORE;
        }
        if (minutesAfterScene <= 15) {
            return HOSPITAL_SAME_TIME;
        }
        if (minutesAfterScene <= 90) {
            return HOSPITAL_SOON_AFTER;
        }
        return minutesAfterScene <= 180 ? HOSPITAL_LATER : HOSPITAL_MUCH_LATER;
    }

    private static TimeRule examiner(double minutes) {
        if (minutes <= 60) {
            return EXAMINER_WITHIN_AN_HOUR;
        }
        return minutes <= 360 ? EXAMINER_WITHIN_6_HOURS : EXAMINER_DAYS_APART;
    }

    private static boolean isFrom(AgencyType type, Report report) {
        return report.source().agencyType() == type;
    }

    private static double minutes(Duration duration) {
        return duration.toMillis() / 60_000.0;
    }

    @Override
    public LinkRule rule() {
        return LinkRule.TIME;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
