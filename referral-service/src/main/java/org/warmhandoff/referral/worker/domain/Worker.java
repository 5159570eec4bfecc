package org.warmhandoff.referral.worker.domain;

import java.util.regex.Pattern;

/**
 * A worker, by the opaque account id under which they appear in messages.
 *
 * @param account 1 to 64 letters, digits, {@code .}, {@code _} and {@code -}; so an e-mail address cannot get in
 */
public record Worker(String account) {

    /** What an account id looks like, as a regular expression. */
    public static final String ACCOUNT = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern PATTERN = Pattern.compile(ACCOUNT);

    public Worker {
        if (!isAccount(account)) {
            throw new IllegalArgumentException("not an opaque account id");
        }
    }

    /** True for text that can stand in a message as an account id. */
    public static boolean isAccount(String text) {
        return PATTERN.matcher(text).matches();
    }
}
