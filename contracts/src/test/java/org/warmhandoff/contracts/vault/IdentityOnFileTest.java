package org.warmhandoff.contracts.vault;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdentityOnFileTest {

    @Test
    void theTextFormSaysNothingOfThePerson() {
        IdentityOnFile.PlaceAndTimes place = new IdentityOnFile.PlaceAndTimes("the old mill", "at dusk");
        IdentityOnFile identity = new IdentityOnFile(
                "Robin",
                "Example",
                LocalDate.parse("1987-06-05"),
                List.of("+1 937 555 0142"),
                List.of("12 Lighthouse Lane"),
                List.of(place),
                "es",
                "phone",
                "at noon",
                IdentityOnFile.PART_2_NOTICE);

        assertThat(identity).hasToString("IdentityOnFile[withheld]");
        assertThat(place).hasToString("PlaceAndTimes[withheld]");
    }
}
