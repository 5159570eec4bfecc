package org.warmhandoff.incident.selfreferral;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SenderTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2",
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2",
        "0:0:0:0:0:0:0:1, 0:0:0:0"
    })
    void aHouseholdIsOneSenderHoweverManyAddressesItHas(String address, String network) {
        assertThat(Sender.network(address)).isEqualTo(network);
    }
}
