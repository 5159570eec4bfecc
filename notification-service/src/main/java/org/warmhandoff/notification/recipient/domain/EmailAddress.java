package org.warmhandoff.notification.recipient.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address: {@code local@domain} with a dot-atom before the @ (RFC 5322, section 3.2.3) and a host name after it, in
 * ASCII. Quoted local parts and address literals are not taken.
 */
public final class EmailAddress {

    /** RFC 5321, section 4.5.3.1: 64 octets before the @, and a path of 256 with its brackets. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private final String value;

    private EmailAddress(String value) {
        this.value = value;
    }

    /** The address, its domain in lower case; empty when the text is none. */
    public static Optional<EmailAddress> parse(String text) {
        int at = text.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.length() > LONGEST) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        String domain = text.substring(at + 1);
        if (!LOCAL_PART.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            return Optional.empty();
        }
        return Optional.of(new EmailAddress(local + "@" + domain.toLowerCase(Locale.ROOT)));
    }

    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress address && value.equals(address.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Does not tell the address, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "EmailAddress";
    }
}
