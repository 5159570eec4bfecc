package org.warmhandoff.local;

import java.io.PrintStream;
import java.time.Duration;

/** What the person who started the run sees. */
public final class Terminal {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String GREEN = "\u001b[32m";
    private static final String YELLOW = "\u001b[33m";
    private static final String RESET = "\u001b[0m";

    private final PrintStream out = System.out;
    private final boolean plain;
    private final long begin = System.nanoTime();

    /** @param headless no colors, whatever it is */
    public Terminal(boolean headless) {
        this.plain = headless || System.console() == null || System.getenv("NO_COLOR") != null;
    }

    /** A line of its own. */
    public synchronized void say(String line) {
        out.println(line);
    }

    /** A step that is done, with the time since the start. */
    public synchronized void done(String step) {
        double seconds = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0;
        out.printf("%s %s %s%n", color(GREEN, "ok"), pad(step), color(DIM, "%.1f s".formatted(seconds)));
    }

    /** Something that a person should know and that the run deals with itself. */
    public synchronized void warn(String line) {
        out.println(color(YELLOW, "!  ") + line);
    }

    public synchronized void heading(String line) {
        out.println();
        out.println(color(BOLD, line));
    }

    private String color(String code, String text) {
        return plain ? text : code + text + RESET;
    }

    private static String pad(String text) {
        return text.length() >= 56 ? text : text + " ".repeat(56 - text.length());
    }
}
