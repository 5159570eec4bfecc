package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Optional;
import java.util.Set;

import org.warmhandoff.contracts.incident.Disposition;

/**
 * Where the person went from the scene, by the transport disposition (eDisposition.30) first: whoever was taken along was
 * transported, even if they died on the way.
 */
public final class DispositionRule {

    private static final String REFUSED_TRANSPORT = "4230009";
    private static final String NON_PATIENT_TRANSPORT = "4230011";
    private static final String NO_TRANSPORT = "4230013";
    private static final String CARE_PROVIDED = "4228001";
    private static final String ELOPED = "4231017";
    private static final String RELEASED_TO_LAW_ENFORCEMENT = "4231007";
    private static final String DEAD_AT_FIRST = "2813007";

    /** By this unit or another, with one crew or two. */
    private static final Set<String> TRANSPORTED = Set.of("4230001", "4230003", "4230005", "4230007");

    /** Evaluated and refused care, refused evaluation. */
    private static final Set<String> REFUSED_CARE = Set.of("4228003", "4228007");

    private DispositionRule() {}

    /** The disposition of the person whom the record is about. */
    public static Disposition of(Elements elements) {
        Optional<String> transport = elements.first(NemsisElement.TRANSPORT_DISPOSITION);
        if (transport.filter(TRANSPORTED::contains).isPresent()) {
            return Disposition.TRANSPORTED;
        }
        if (OutcomeRule.diedInTheHandsOfTheCrew(elements)
                || elements.says(NemsisElement.INITIAL_ACUITY, DEAD_AT_FIRST)) {
            return Disposition.DIED_ON_SCENE;
        }
        if (elements.says(NemsisElement.REASON_FOR_REFUSAL, ELOPED)) {
            return Disposition.LEFT_SCENE;
        }
        if (elements.says(NemsisElement.REASON_FOR_REFUSAL, RELEASED_TO_LAW_ENFORCEMENT)) {
            return Disposition.OTHER;
        }
        return transport.map(code -> withoutTransport(code, elements)).orElse(Disposition.UNKNOWN);
    }

    private static Disposition withoutTransport(String transport, Elements elements) {
        if (transport.equals(REFUSED_TRANSPORT)) {
            return Disposition.REFUSED_TRANSPORT;
        }
        if (transport.equals(NON_PATIENT_TRANSPORT)) {
            return Disposition.OTHER;
        }
        if (!transport.equals(NO_TRANSPORT)) {
            return Disposition.UNKNOWN;
        }
        Optional<String> care = elements.first(NemsisElement.CARE_DISPOSITION);
        if (care.filter(REFUSED_CARE::contains).isPresent()) {
            return Disposition.REFUSED_TRANSPORT;
        }
        return care.filter(CARE_PROVIDED::equals).isPresent() ? Disposition.TREATED_ON_SCENE : Disposition.OTHER;
    }
}
