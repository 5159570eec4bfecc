package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.Substance;

import static org.assertj.core.api.Assertions.assertThat;

class SuspectedSubstancesTest {

    @Test
    void aPoisoningCodeNamesItsSubstance() {
        assertThat(of("T40.1X1A", "T40.411A", "T43.654A", "T42.4X1A", "T40.5X1A", "T40.721A", "T40.711A"))
                .containsExactly(
                        Substance.HEROIN,
                        Substance.FENTANYL,
                        Substance.METHAMPHETAMINE,
                        Substance.BENZODIAZEPINE,
                        Substance.COCAINE,
                        Substance.SYNTHETIC_CANNABINOID,
                        Substance.CANNABIS);
    }

    @Test
    void eachIsNamedOnce() {
        assertThat(of("T40.6", "F11.120", "T40.4X1A")).containsExactly(Substance.OTHER_OPIOID);
    }

    @Test
    void unspecifiedDrugsNameNone() {
        assertThat(of("T50.904A", "F19")).isEmpty();
    }

    @Test
    void anAdverseEffectNamesNone() {
        assertThat(of("T40.2X5A")).isEmpty();
    }

    @Test
    void alcoholIsNamedWhenItWasDrunkJustNow() {
        assertThat(of("F10.92", "T51.0X1A")).containsExactly(Substance.ALCOHOL);
        assertThat(of("F10.20", "F10")).isEmpty();
    }

    private static List<Substance> of(String... codes) {
        return SuspectedSubstances.of(Arrays.stream(codes).map(Icd10Code::new).toList());
    }
}
