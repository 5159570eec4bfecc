package org.warmhandoff.local.play;

import java.util.List;

/**
 * Something that must hold.
 *
 * @param rule what must hold, as a sentence
 * @param looked at how many things it was looked at
 * @param broken by which of them, as far as it tells
 */
record Check(String rule, long looked, List<String> broken) {

    private static final int TOLD = 5;

    Check {
        broken = List.copyOf(broken);
    }

    boolean holds() {
        return broken.isEmpty();
    }

    String line() {
        String result = holds() ? "holds" : "BROKEN by " + broken.size() + ": " + some();
        return "  %-86s %,8d  %s".formatted(rule, looked, result);
    }

    private String some() {
        return String.join(", ", broken.subList(0, Math.min(TOLD, broken.size())));
    }
}
