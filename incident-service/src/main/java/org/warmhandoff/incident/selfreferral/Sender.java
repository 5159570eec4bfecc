package org.warmhandoff.incident.selfreferral;

import java.util.Arrays;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;

/** From where a request comes, as far as a limit needs to know. */
final class Sender {

    /** Groups of an IPv6 address that one household has. */
    private static final int NETWORK_GROUPS = 4;

    private Sender() {}

    /** An IPv4 address, or the network of an IPv6 address: one household has as many addresses of that as it likes. */
    static String of(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        return address == null || address.hostAddress() == null ? "" : network(address.hostAddress());
    }

    static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= NETWORK_GROUPS ? address : String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS));
    }
}
