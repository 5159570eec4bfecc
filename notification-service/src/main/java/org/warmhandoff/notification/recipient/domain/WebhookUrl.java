package org.warmhandoff.notification.recipient.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a webhook takes messages: an absolute http or https URL without user info and fragment. Its path and query may be as
 * good as a password. Which addresses its host may have is checked at each delivery.
 */
public final class WebhookUrl {

    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65535;

    private final URI value;

    private WebhookUrl(URI value) {
        this.value = value;
    }

    /** The URL; empty when the text is none that a webhook may have. */
    public static Optional<WebhookUrl> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text).parseServerAuthority();
            return isAllowed(uri) ? Optional.of(new WebhookUrl(uri)) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isAllowed(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() != 0
                && uri.getPort() <= HIGHEST_PORT;
    }

    public URI value() {
        return value;
    }

    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(value.getScheme());
    }

    /** The host's name or address, without the brackets of an IPv6 address. */
    public String host() {
        String host = value.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** The port, also when the URL leaves it to the scheme. */
    public int port() {
        if (value.getPort() > 0) {
            return value.getPort();
        }
        return isEncrypted() ? 443 : 80;
    }

    /** Path and query, as they stand in the request line. */
    public String requestTarget() {
        String path = value.getRawPath().isEmpty() ? "/" : value.getRawPath();
        return value.getRawQuery() == null ? path : path + "?" + value.getRawQuery();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookUrl url && value.equals(url.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Does not tell the URL, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "WebhookUrl";
    }
}
