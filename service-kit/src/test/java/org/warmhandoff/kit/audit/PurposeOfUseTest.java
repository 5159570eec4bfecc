package org.warmhandoff.kit.audit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.kit.http.ProblemException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PurposeOfUseTest {

    @ParameterizedTest
    @EnumSource
    void aPurposeIsStatedByItsCode(PurposeOfUse purpose) {
        assertThat(PurposeOfUse.stated(purpose.name())).isSameAs(purpose);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "treat", "HMARKT", "Robin Example"})
    void anythingElseIsAProblemThatNamesTheHeaderAndTheCodesAndEchoesNothing(@Nullable String header) {
        ProblemException failure = problem(header);

        assertThat(failure.problem().status()).isEqualTo(400);
        assertThat(failure.problem().errors().get(0).pointer()).isEqualTo("Purpose");
        assertThat(failure.problem().detail()).contains("TREAT, COC, CAREMGT, PATRQT, FAMRQT");
        assertThat(failure.problem().toString()).doesNotContain("HMARKT", "Robin");
    }

    @Test
    void aMissingPurposeIsToldFromAnUnknownOne() {
        assertThat(problem(null).problem().errors().get(0).code()).isEqualTo("required");
        assertThat(problem("HMARKT").problem().errors().get(0).code()).isEqualTo("unknown");
    }

    private static ProblemException problem(@Nullable String header) {
        return catchThrowableOfType(ProblemException.class, () -> PurposeOfUse.stated(header));
    }
}
