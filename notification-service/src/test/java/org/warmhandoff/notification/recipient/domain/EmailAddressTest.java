package org.warmhandoff.notification.recipient.domain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peers@outreach.example",
                "north.peers+tasks@mail.outreach.example",
                "o'brien@outreach.example",
                "a@b",
                "1@2.example"
            })
    void anAddressIsTaken(String text) {
        assertThat(EmailAddress.parse(text)).map(EmailAddress::value).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "peers",
                "@outreach.example",
                "peers@",
                "peers@@outreach.example",
                "a@b@c",
                ".peers@outreach.example",
                "peers.@outreach.example",
                "north..peers@outreach.example",
                "north peers@outreach.example",
                "\"north peers\"@outreach.example",
                "peers@-outreach.example",
                "peers@outreach-.example",
                "peers@outreach..example",
                "peers@[127.0.0.1]",
                "Peers <peers@outreach.example>",
                "peers@outreach.example\r\nBcc: all@outreach.example",
                "peers@outreach.example,all@outreach.example",
                "përs@outreach.example"
            })
    void whatIsNoPlainAddressIsRefused(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void lengthsAreThoseOfSmtp() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@b.example")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@b.example")).isEmpty();
        String domain = ("d".repeat(60) + ".").repeat(4);
        assertThat(EmailAddress.parse("peers@" + domain + "abcd")).isPresent();
        assertThat(EmailAddress.parse("peers@" + domain + "abcde")).isEmpty();
    }

    @Test
    void theDomainIsTheSameInWhateverCase() {
        assertThat(EmailAddress.parse("Peers@Outreach.EXAMPLE"))
                .isEqualTo(EmailAddress.parse("Peers@outreach.example"));
        assertThat(EmailAddress.parse("peers@outreach.example"))
                .isNotEqualTo(EmailAddress.parse("Peers@outreach.example"));
    }

    @Test
    void itDoesNotTellItselfWhenPrinted() {
        assertThat(EmailAddress.parse("peers@outreach.example").orElseThrow()).hasToString("EmailAddress");
    }
}
