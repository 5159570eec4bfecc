package org.warmhandoff.referral.followup;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;

/**
 * What a caller wants to see of the worklist. A null asks for everything.
 *
 * @param area code of a neighborhood
 * @param assignee account id of a worker
 * @param offeredTo account id of a worker to whom it is offered
 * @param overdue whether the first attempt must be missing although it was due
 * @param exercise whether to see what belongs to exercises, instead of what does not: never both in one list
 * @param noPeer account of a worker who sees nothing that waits for peers alone, but what they have themselves
 */
record WorklistFilter(
        Set<FollowUpStatus> statuses,
        @Nullable String area,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable String offeredTo,
        @Nullable UUID incident,
        @Nullable Boolean overdue,
        boolean exercise,
        @Nullable String noPeer) {

    WorklistFilter {
        statuses = Set.copyOf(statuses);
    }

    /**
     * The statuses asked for, all when none is named.
     *
     * @param asked codes of ours or of FHIR, each text one or several with commas between them
     * @throws ProblemException 400 for any other code
     */
    static Set<FollowUpStatus> statuses(Collection<String> asked) {
        List<String> codes = asked.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        return codes.isEmpty()
                ? EnumSet.allOf(FollowUpStatus.class)
                : codes.stream().map(WorklistFilter::status).collect(Collectors.toSet());
    }

    /** @throws ProblemException 400 for anything but {@code true}, {@code false} or nothing */
    static @Nullable Boolean trueOrFalse(String parameter, @Nullable String asked) {
        String text = given(asked);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ProblemException.badParameter(parameter, "Ask for true or false.");
        };
    }

    /** @throws ProblemException 400 for anything but an id or nothing */
    static @Nullable UUID incident(@Nullable String asked) {
        String text = given(asked);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badParameter("incident", "Send the id of an incident.");
        }
    }

    /** @throws ProblemException 400 for anything but a number or nothing */
    static @Nullable Integer limit(@Nullable String asked) {
        String text = given(asked);
        if (text == null) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw ProblemException.badParameter("limit", "Send a whole number.");
        }
    }

    /** The text, or null when a parameter was sent empty. */
    static @Nullable String given(@Nullable String asked) {
        return asked == null || asked.isBlank() ? null : asked.strip();
    }

    private static FollowUpStatus status(String code) {
        return Arrays.stream(FollowUpStatus.values())
                .filter(status -> status.code().equals(code)
                        || FhirTaskStatus.of(status).code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter(
                        "status",
                        "Ask for one or more of "
                                + Arrays.stream(FollowUpStatus.values())
                                        .flatMap(status -> Stream.of(
                                                status.code(),
                                                FhirTaskStatus.of(status).code()))
                                        .distinct()
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}
