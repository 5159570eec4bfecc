package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityTest {

    @Test
    void aRecordThatDoesNotSayWhoItIsHasNone() {
        assertThat(Identity.of(new Elements().with(NemsisElement.PREFERRED_LANGUAGE, "spa")))
                .isEmpty();
        assertThat(Identity.of(new Elements()
                        .with(NemsisElement.LAST_NAME, new ElementValue(null, null, PertinentNegative.REFUSED, null))))
                .isEmpty();
    }

    @Test
    void thePhoneIsTheOneThatThePersonCarries() {
        assertThat(phone(phone("212-555-0100", "9913003"), phone("212-555-0101", "9913005")))
                .isEqualTo("212-555-0101");
        assertThat(phone(phone("212-555-0102", null), phone("212-555-0100", "9913003")))
                .isEqualTo("212-555-0100");
    }

    @Test
    void aPhoneThatOthersAnswerIsNotTaken() {
        Elements elements = new Elements().with(NemsisElement.LAST_NAME, "Howell");
        for (String kind : List.of("9913001", "9913007", "9913009")) {
            elements.with(NemsisElement.PHONE, phone("212-555-0100", kind));
        }

        assertThat(Identity.of(elements).orElseThrow().phone()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"spa, es", "eng, en", "fre, fr", "chi, zh", "itl, it", "hmn, hmn", "x1, ", "English, "})
    void theLanguageIsATag(String code, String tag) {
        assertThat(PreferredLanguage.of(new Elements().with(NemsisElement.PREFERRED_LANGUAGE, code))
                        .orElse(null))
                .isEqualTo(tag);
    }

    @Test
    void itsTextFormSaysNothing() {
        Elements elements =
                new Elements().with(NemsisElement.LAST_NAME, "Howell").with(NemsisElement.FIRST_NAME, "Maria");

        assertThat(Identity.of(elements).orElseThrow().toString()).isEqualTo("Identity[withheld]");
        assertThat(CareReports.report(elements).toString()).isEqualTo("PatientCareReport[withheld]");
        assertThat(elements.values(NemsisElement.LAST_NAME).toString()).doesNotContain("Howell");
    }

    private static String phone(ElementValue... phones) {
        Elements elements = new Elements();
        for (ElementValue phone : phones) {
            elements.with(NemsisElement.PHONE, phone);
        }
        return String.valueOf(Identity.of(elements).orElseThrow().phone());
    }

    private static ElementValue phone(String number, @Nullable String kind) {
        return new ElementValue(number, null, null, kind);
    }
}
