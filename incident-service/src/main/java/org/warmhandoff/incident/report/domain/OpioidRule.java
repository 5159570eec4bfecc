package org.warmhandoff.incident.report.domain;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/** Tells an opioid overdose from another: by what the reporter says, else by the substances; never by naloxone alone. */
public final class OpioidRule {

    private static final Set<Substance> OPIOIDS = EnumSet.of(
            Substance.HEROIN,
            Substance.FENTANYL,
            Substance.CARFENTANIL,
            Substance.NITAZENE,
            Substance.PRESCRIPTION_OPIOID,
            Substance.METHADONE,
            Substance.BUPRENORPHINE,
            Substance.OTHER_OPIOID);

    private OpioidRule() {}

    /**
     * @param stated what the reporter says; null when nothing
     * @return yes with an opioid among the substances, unless the reporter says otherwise; no only when it is said
     */
    public static YesNoUnknown involved(@Nullable YesNoUnknown stated, Collection<Substance> substances) {
        if (stated != null && stated != YesNoUnknown.UNKNOWN) {
            return stated;
        }
        return substances.stream().anyMatch(OPIOIDS::contains) ? YesNoUnknown.YES : YesNoUnknown.UNKNOWN;
    }
}
