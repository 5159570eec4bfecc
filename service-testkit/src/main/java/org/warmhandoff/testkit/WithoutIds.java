package org.warmhandoff.testkit;

import java.util.regex.Pattern;

/** Text to be searched for what must not be in it: the digits of a random id may happen to be those of a year or a number. */
public final class WithoutIds {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private WithoutIds() {}

    /** The text without its UUIDs. */
    public static String of(String text) {
        return UUID.matcher(text).replaceAll("");
    }
}
