package org.warmhandoff.incident.importing.casedefinition;

import java.util.List;

import org.warmhandoff.contracts.incident.Substance;

/**
 * What a code says about an overdose.
 *
 * @param substances the substances that the code names; empty when it names none
 */
public record OverdoseFinding(Verdict verdict, List<Substance> substances) {

    /** Whether a code names an overdose, and of what. */
    public enum Verdict {
        NOT_AN_OVERDOSE,
        /** Of something else than an opioid, or of something that the code does not say. */
        OVERDOSE,
        OPIOID_OVERDOSE
    }

    /** The code is none of an overdose. */
    public static final OverdoseFinding NOT_AN_OVERDOSE = new OverdoseFinding(Verdict.NOT_AN_OVERDOSE, List.of());

    public OverdoseFinding {
        substances = List.copyOf(substances);
    }

    static OverdoseFinding overdose(Substance... substances) {
        return new OverdoseFinding(Verdict.OVERDOSE, List.of(substances));
    }

    static OverdoseFinding opioidOverdose(Substance... substances) {
        return new OverdoseFinding(Verdict.OPIOID_OVERDOSE, List.of(substances));
    }

    public boolean isOverdose() {
        return verdict != Verdict.NOT_AN_OVERDOSE;
    }

    public boolean isOpioidOverdose() {
        return verdict == Verdict.OPIOID_OVERDOSE;
    }
}
