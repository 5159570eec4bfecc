package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NemsisElementTest {

    @Test
    void neitherNarrativeNorPaymentNorHistoryNorCrewIsRead() {
        assertThat(Arrays.stream(NemsisElement.values()).map(NemsisElement::number))
                .allSatisfy(number -> assertThat(number)
                        .matches("[de][A-Z][a-z]+\\.[0-9]{2}")
                        .doesNotStartWith("eNarrative")
                        .doesNotStartWith("ePayment")
                        .doesNotStartWith("eHistory")
                        .doesNotStartWith("eCrew")
                        .doesNotStartWith("eOther"));
    }

    @Test
    void anElementIsFoundByItsNumber() {
        assertThat(NemsisElement.numbered("eMedications.03")).contains(NemsisElement.MEDICATION);
        assertThat(NemsisElement.numbered("eNarrative.01")).isEmpty();
    }
}
