package org.warmhandoff.notification.channel.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses a webhook may have: public ones. A webhook's owner chooses its URL, and must not reach through this service
 * what lies behind its firewall, such as a cloud's metadata service (server-side request forgery). Hosts that an operator has
 * listed may have any address.
 */
public final class WebhookAddressRule {

    /** From the IANA IPv4 special-purpose address registry, multicast and reserved space: nothing there is a public host. */
    private static final List<AddressBlock> IPV4_NOT_PUBLIC = AddressBlock.all(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, and the metadata services of clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of IPv6 over IPv4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** Global unicast: outside of it are loopback, unique-local, link-local, multicast and addresses that embed IPv4. */
    private static final AddressBlock IPV6_PUBLIC = AddressBlock.of("2000::/3");

    /** Inside of global unicast, yet not public hosts (IANA IPv6 special-purpose address registry). */
    private static final List<AddressBlock> IPV6_NOT_PUBLIC = AddressBlock.all(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4: embeds an IPv4 address
            "3fff::/20"); // documentation

    private final Set<String> allowedHosts;

    /** @param allowedHosts names or addresses, as they stand in URLs, that may have any address */
    public WebhookAddressRule(Set<String> allowedHosts) {
        this.allowedHosts = allowedHosts.stream()
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param host as it stands in the URL
     * @param addresses all that the name has now; one that is not public spoils them all
     */
    public boolean allows(String host, List<InetAddress> addresses) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT))
                || (!addresses.isEmpty() && addresses.stream().allMatch(WebhookAddressRule::isPublic));
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet4Address) {
            return IPV4_NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
        }
        return IPV6_PUBLIC.contains(address) && IPV6_NOT_PUBLIC.stream().noneMatch(block -> block.contains(address));
    }
}
