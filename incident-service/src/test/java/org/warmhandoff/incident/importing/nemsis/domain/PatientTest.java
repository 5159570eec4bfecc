package org.warmhandoff.incident.importing.nemsis.domain;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Gender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PatientTest {

    private static final LocalDate DAY = LocalDate.parse("2024-10-07");

    @ParameterizedTest
    @CsvSource({
        "45, 2516009, 45",
        "11, 2516007, 0",
        "23, 2516007, 1",
        "120, 2516001, 0",
        "9, 2516003, 0",
        "9, 2516005, 0",
    })
    void anAgeIsInCompletedYears(String age, String units, int years) {
        assertThat(Patient.age(new Elements().with(NemsisElement.AGE, age).with(NemsisElement.AGE_UNITS, units), DAY))
                .contains(years);
    }

    @Test
    void withoutAnAgeTheBirthDateTellsIt() {
        assertThat(Patient.age(new Elements().with(NemsisElement.BIRTH_DATE, "1979-10-08"), DAY))
                .contains(44);
        assertThat(Patient.age(new Elements().with(NemsisElement.BIRTH_DATE, "1979-10-07"), DAY))
                .contains(45);
    }

    @Test
    void anAgeWithoutUnitsIsNone() {
        assertThat(Patient.age(new Elements().with(NemsisElement.AGE, "45"), DAY))
                .isEmpty();
    }

    @Test
    void anApproximateAgeIsAnAgeAndARefusedBirthDateIsNone() {
        Elements elements = new Elements()
                .with(NemsisElement.AGE, new ElementValue("45", null, PertinentNegative.APPROXIMATE, null))
                .with(NemsisElement.AGE_UNITS, "2516009")
                .with(NemsisElement.BIRTH_DATE, new ElementValue(null, null, PertinentNegative.REFUSED, null));

        assertThat(Patient.age(elements, DAY)).contains(45);
        assertThat(Patient.birthDate(elements)).isEmpty();
    }

    @Test
    void aBirthDateThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Patient.birthDate(new Elements().with(NemsisElement.BIRTH_DATE, "04/08/1979")))
                .isInstanceOf(MalformedElementException.class)
                .hasMessageNotContaining("1979");
    }

    @ParameterizedTest
    @CsvSource({
        "9906001, FEMALE",
        "9906003, MALE",
        "9906007, MALE",
        "9906009, FEMALE",
        "9906011, NONBINARY",
        "9906005, UNKNOWN",
    })
    void genderIsAsWritten(String code, Gender gender) {
        assertThat(Patient.gender(new Elements().with(NemsisElement.GENDER, code)))
                .isEqualTo(gender);
    }

    @Test
    void whereGenderIsNotWrittenSexIsTaken() {
        Elements elements = new Elements()
                .with(NemsisElement.GENDER, CareReports.nil(NotValue.NOT_RECORDED))
                .with(NemsisElement.SEX, "9919001");

        assertThat(Patient.gender(elements)).isEqualTo(Gender.FEMALE);
        assertThat(Patient.gender(
                        new Elements().with(NemsisElement.GENDER, "9906011").with(NemsisElement.SEX, "9919003")))
                .isEqualTo(Gender.NONBINARY);
    }

    @Test
    void theAmbulanceAndTheServicesThatItNamesWereThere() {
        assertThat(Responders.of(new Elements()
                        .with(NemsisElement.OTHER_SERVICE_AT_SCENE, "2704009")
                        .with(NemsisElement.OTHER_SERVICE_AT_SCENE, "2704003")
                        .with(NemsisElement.OTHER_SERVICE_AT_SCENE, "2704001")))
                .isEqualTo(List.of(AgencyType.EMS, AgencyType.POLICE, AgencyType.FIRE));
    }
}
