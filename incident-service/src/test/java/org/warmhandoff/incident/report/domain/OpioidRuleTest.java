package org.warmhandoff.incident.report.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;

import static org.assertj.core.api.Assertions.assertThat;

class OpioidRuleTest {

    @Test
    void anOpioidAmongTheSubstancesSaysYes() {
        assertThat(OpioidRule.involved(null, List.of(Substance.COCAINE, Substance.NITAZENE)))
                .isEqualTo(YesNoUnknown.YES);
    }

    @Test
    void otherSubstancesDoNotSayNo() {
        assertThat(OpioidRule.involved(null, List.of(Substance.COCAINE))).isEqualTo(YesNoUnknown.UNKNOWN);
    }

    @Test
    void whatTheReporterSaysStands() {
        assertThat(OpioidRule.involved(YesNoUnknown.NO, List.of(Substance.FENTANYL)))
                .isEqualTo(YesNoUnknown.NO);
        assertThat(OpioidRule.involved(YesNoUnknown.UNKNOWN, List.of(Substance.FENTANYL)))
                .isEqualTo(YesNoUnknown.YES);
    }
}
