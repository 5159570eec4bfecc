package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Set;

import org.warmhandoff.contracts.incident.Outcome;

/**
 * Whether the patient survived, as far as the record knows. In doubt it is unknown: a death that is not counted can be corrected
 * by the medical examiner, and a survivor who is not one would be visited.
 *
 * <ul>
 *   <li>Fatal: a hospital, the end of the arrest, the acuity at release or the destination says that the person is dead.
 *   <li>Fatal: dead without resuscitation at first, and nothing says that they lived at the end.
 *   <li>Not fatal: a hospital discharged them home, or they left or refused.
 *   <li>Not fatal: alive at release, and no cardiac arrest.
 *   <li>Unknown: everything else, an arrest with a pulse regained among it.
 * </ul>
 */
public final class OutcomeRule {

    private static final String DECEASED_IN_HOSPITAL = "20";
    private static final String MORGUE = "4221009";
    private static final String DEAD_AT_FIRST = "2813007";
    private static final String NO_ARREST = "3001001";
    private static final String EXPIRED_IN_THE_FIELD = "3018003";
    private static final String EXPIRED_IN_THE_EMERGENCY_DEPARTMENT = "3018001";
    private static final String REFUSED_TRANSPORT = "4230009";

    /** Home, home care, left against advice, to court or law enforcement. */
    private static final Set<String> LEFT_HOSPITAL_ALIVE = Set.of("01", "06", "07", "21");

    /** Without and with resuscitation. */
    private static final Set<String> DEAD_AT_RELEASE = Set.of("4219007", "4219009");

    /** Critical, emergent, lower acuity, non-acute. */
    private static final Set<String> ALIVE_AT_RELEASE = Set.of("4219001", "4219003", "4219005", "4219011");

    /** Evaluated and refused care, refused evaluation. */
    private static final Set<String> REFUSED_CARE = Set.of("4228003", "4228007");

    private OutcomeRule() {}

    /** The outcome of the person whom the record is about. */
    public static Outcome of(Elements elements) {
        boolean dead = diedLater(elements) || diedInTheHandsOfTheCrew(elements);
        boolean alive = leftHospitalAlive(elements) || refused(elements) || aliveAtRelease(elements);
        if (dead) {
            return leftHospitalAlive(elements) ? Outcome.UNKNOWN : Outcome.FATAL;
        }
        if (elements.says(NemsisElement.INITIAL_ACUITY, DEAD_AT_FIRST)) {
            return alive ? Outcome.UNKNOWN : Outcome.FATAL;
        }
        return alive ? Outcome.NONFATAL : Outcome.UNKNOWN;
    }

    /** True when the person died before a hospital could take them over. */
    static boolean diedInTheHandsOfTheCrew(Elements elements) {
        return elements.says(NemsisElement.END_OF_ARREST, EXPIRED_IN_THE_FIELD)
                || elements.says(NemsisElement.DESTINATION_TYPE, MORGUE)
                || elements.all(NemsisElement.RELEASE_ACUITY).stream().anyMatch(DEAD_AT_RELEASE::contains);
    }

    private static boolean diedLater(Elements elements) {
        return elements.says(NemsisElement.END_OF_ARREST, EXPIRED_IN_THE_EMERGENCY_DEPARTMENT)
                || elements.says(NemsisElement.EMERGENCY_DEPARTMENT_DISPOSITION, DECEASED_IN_HOSPITAL)
                || elements.says(NemsisElement.HOSPITAL_DISPOSITION, DECEASED_IN_HOSPITAL);
    }

    private static boolean leftHospitalAlive(Elements elements) {
        return elements.all(NemsisElement.EMERGENCY_DEPARTMENT_DISPOSITION).stream()
                        .anyMatch(LEFT_HOSPITAL_ALIVE::contains)
                || elements.all(NemsisElement.HOSPITAL_DISPOSITION).stream().anyMatch(LEFT_HOSPITAL_ALIVE::contains);
    }

    private static boolean refused(Elements elements) {
        return elements.says(NemsisElement.TRANSPORT_DISPOSITION, REFUSED_TRANSPORT)
                || elements.all(NemsisElement.CARE_DISPOSITION).stream().anyMatch(REFUSED_CARE::contains);
    }

    private static boolean aliveAtRelease(Elements elements) {
        boolean noArrest = elements.first(NemsisElement.CARDIAC_ARREST)
                .map(NO_ARREST::equals)
                .orElse(true);
        return noArrest && elements.all(NemsisElement.RELEASE_ACUITY).stream().anyMatch(ALIVE_AT_RELEASE::contains);
    }
}
