package org.warmhandoff.incident.importing.nemsis.domain;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/**
 * What a record amounts to.
 *
 * @param basis null when it is no overdose
 * @param opioidInvolved never no: that no code names an opioid is no finding that there was none
 */
public record Assessment(
        IncidentKind kind,
        Classification classification,
        @Nullable ClassificationBasis basis,
        YesNoUnknown opioidInvolved) {}
