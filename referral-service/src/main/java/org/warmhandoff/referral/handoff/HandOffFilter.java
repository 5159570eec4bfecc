package org.warmhandoff.referral.handoff;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.handoff.domain.HandOffStatus;

/**
 * Which hand-offs of an agency to list.
 *
 * @param agency of whoever asks
 * @param statuses any of these; none for all
 * @param waiting only what is under way
 * @param exercise what belongs to exercises and nothing else, or what does not
 */
record HandOffFilter(
        String agency, Direction direction, Set<HandOffStatus> statuses, boolean waiting, boolean exercise) {

    /** Which way. */
    enum Direction implements Coded {
        SENT("from_agency = :agency"),
        RECEIVED("to_agency = :agency"),
        ANY("(from_agency = :agency OR to_agency = :agency)");

        private final String condition;

        Direction(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }

    /** @throws ProblemException 400 for anything but the codes */
    static Set<HandOffStatus> statuses(List<String> asked) {
        return asked.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(code -> Arrays.stream(HandOffStatus.values())
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badParameter(
                                "status", "Ask for one or more of " + codes(HandOffStatus.values()) + ".")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws ProblemException 400 for anything but the codes */
    static Direction direction(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return Direction.ANY;
        }
        String code = asked.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Direction.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter(
                        "direction", "Ask for " + codes(Direction.values()) + ", or leave it out."));
    }

    /** @throws ProblemException 400 for anything but true, false or nothing */
    static boolean isTrue(String parameter, @Nullable String asked) {
        if (asked == null || asked.isBlank() || asked.strip().equals("false")) {
            return false;
        }
        if (asked.strip().equals("true")) {
            return true;
        }
        throw ProblemException.badParameter(parameter, "Send true or false.");
    }

    /** @throws ProblemException 400 for anything but a number or nothing */
    static @Nullable Integer limit(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(asked.strip());
        } catch (NumberFormatException notANumber) {
            throw ProblemException.badParameter("limit", "Send a whole number.");
        }
    }

    private static String codes(Coded[] all) {
        return Arrays.stream(all).map(Coded::code).collect(Collectors.joining(", "));
    }
}
