package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The codes of naloxone in eMedications.03: those of the case definition (RxNorm 7242, 203192 and 197117, of which the national
 * list of suggested values has the first), and codes of products and of SNOMED CT that mean the same drug.
 *
 * <p>Product codes are beyond the case definition's letter. A record that says which spray was given would else say less than
 * one that says only that it was naloxone.
 */
public final class NaloxoneCodes {

    private static final Set<String> KNOWN = Set.of(
            "7242",
            "203192",
            "197117",
            // naloxone hydrochloride 0.4 mg/ml injection, 1 ml
            "1659929",
            // naloxone hydrochloride 40 mg/ml nasal spray
            "1725059",
            // naloxone, the substance, in SNOMED CT
            "372890007");

    private final Set<String> codes = new HashSet<>(KNOWN);

    /** @param more codes that a state or an agency uses besides */
    public NaloxoneCodes(Collection<String> more) {
        codes.addAll(more);
    }

    boolean include(String code) {
        return codes.contains(code);
    }
}
