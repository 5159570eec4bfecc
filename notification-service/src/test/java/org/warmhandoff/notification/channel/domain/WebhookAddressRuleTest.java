package org.warmhandoff.notification.channel.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookAddressRuleTest {

    private static final String HOST = "hooks.example";

    private final WebhookAddressRule rule = new WebhookAddressRule(Set.of("Localhost", "10.1.2.3"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "198.17.255.255",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80b::200e"
            })
    void publicAddressesMayBeCalled(String address) throws UnknownHostException {
        assertThat(rule.allows(HOST, addresses(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "100::1",
                "2001:0:53aa:64c::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void addressesThatAreNotPublicAreRefused(String address) throws UnknownHostException {
        assertThat(rule.allows(HOST, addresses(address))).isFalse();
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsThemAll() throws UnknownHostException {
        assertThat(rule.allows(HOST, addresses("1.1.1.1", "10.0.0.1"))).isFalse();
    }

    @Test
    void aNameWithoutAnAddressIsRefused() {
        assertThat(rule.allows(HOST, List.of())).isFalse();
    }

    @Test
    void listedHostsMayHaveAnyAddress() throws UnknownHostException {
        assertThat(rule.allows("localhost", addresses("127.0.0.1"))).isTrue();
        assertThat(rule.allows("LOCALHOST", addresses("::1"))).isTrue();
        assertThat(rule.allows("10.1.2.3", addresses("10.1.2.3"))).isTrue();
    }

    @Test
    void aHostIsListedByItsNameAndNotByItsAddress() throws UnknownHostException {
        assertThat(rule.allows("other.example", addresses("127.0.0.1"))).isFalse();
        assertThat(rule.allows("localhost.evil.example", addresses("127.0.0.1")))
                .isFalse();
    }

    private static List<InetAddress> addresses(String... texts) throws UnknownHostException {
        InetAddress[] addresses = new InetAddress[texts.length];
        for (int i = 0; i < texts.length; i++) {
            addresses[i] = InetAddress.getByName(texts[i]);
        }
        return List.of(addresses);
    }
}
