package org.warmhandoff.referral.directory.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.referral.need.domain.Need;

import static org.assertj.core.api.Assertions.assertThat;

class NeedTermsTest {

    @ParameterizedTest
    @EnumSource(Need.class)
    void everyCodeOfOursStandsForItself(Need need) {
        assertThat(NeedTerms.needOf(need.code())).contains(need);
    }

    @ParameterizedTest
    @CsvSource({
        "Food Pantry, FOOD",
        "Soup Kitchens, FOOD",
        "Food Stamps/SNAP, BENEFITS",
        "Emergency Shelter, HOUSING",
        "Transitional Housing, HOUSING",
        "Medications for Addiction, MOUD",
        "Opioid Treatment Programs, MOUD",
        "Inpatient Detoxification, WITHDRAWAL_CARE",
        "Needle Exchange/Distribution Programs, SAFER_USE_SUPPLIES",
        "HIV Testing, HIV_HCV_TESTING",
        "12-Step, RECOVERY_COMMUNITY",
        "Support Groups, RECOVERY_COMMUNITY",
        "Substance Use Disorder Counseling, COUNSELING",
        "Help Find Work, WORK",
        "Bus Passes, TRANSPORT",
        "Child Care Providers, CHILDCARE",
        "Birth Certificates, ID_DOCUMENTS",
        "Representation by Public Defender, LEGAL_HELP",
        "Parenting Education, FAMILY",
        "Pet Food, OTHER"
    })
    void termsOfOtherTaxonomiesStandForANeedByTheirWords(String term, Need need) {
        assertThat(NeedTerms.needOf(term)).contains(need);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoning permits", "Transparent government", "Recipes"})
    void aTermWithNoneOfTheWordsStandsForNothing(String term) {
        assertThat(NeedTerms.needOf(term)).isEmpty();
    }

    @Test
    void aWordCountsFromItsBeginningOnly() {
        assertThat(NeedTerms.needOf("Apparent currents")).isEmpty();
    }
}
