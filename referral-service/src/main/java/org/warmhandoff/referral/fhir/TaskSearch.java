package org.warmhandoff.referral.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.referral.fhir.domain.TaskStatus;
import org.warmhandoff.referral.followup.ChangedFollowUps;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;

/**
 * What a search of Tasks asks for. A parameter that is not known is refused: passed over, it would give more than was asked for.
 *
 * @param count most tasks on a page
 * @param after where the page before ended; null for the first one
 */
record TaskSearch(ChangedFollowUps.Asked asked, int count, @Nullable Cursor after) {

    static final String STATUS = "status";
    static final String OWNER = "owner";
    static final String OWNER_IDENTIFIER = "owner:identifier";
    static final String OWNER_MISSING = "owner:missing";
    static final String LAST_UPDATED = "_lastUpdated";
    static final String SECURITY = "_security";
    static final String COUNT = "_count";
    static final String CURSOR = "_cursor";

    private static final Set<String> KNOWN =
            Set.of(STATUS, OWNER, OWNER_IDENTIFIER, OWNER_MISSING, LAST_UPDATED, SECURITY, COUNT, CURSOR);

    /**
     * @param noPeer from whom what waits for peers alone is hidden
     * @throws ProblemException 400 for a parameter that is not known or cannot be understood
     */
    static TaskSearch of(MultivaluedMap<String, String> query, @Nullable String noPeer) {
        query.keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ProblemException.badParameter(
                            name, "This is no parameter of this search: see /fhir/metadata.");
                });
        Instant from = null;
        Instant before = null;
        for (String bound : query.getOrDefault(LAST_UPDATED, List.of())) {
            Instant at = instant(bound.substring(Math.min(2, bound.length())));
            // Times are kept to the microsecond, so that the next one is the first that is later.
            switch (bound.substring(0, Math.min(2, bound.length()))) {
                case "ge" -> from = at;
                case "gt" -> from = at.plus(1, ChronoUnit.MICROS);
                case "lt" -> before = at;
                case "le" -> before = at.plus(1, ChronoUnit.MICROS);
                default -> throw badTime();
            }
        }
        return new TaskSearch(
                new ChangedFollowUps.Asked(
                        statuses(query.getOrDefault(STATUS, List.of())),
                        owner(query),
                        assigned(query.getFirst(OWNER_MISSING)),
                        from,
                        before,
                        exercise(query.getFirst(SECURITY)),
                        noPeer),
                count(query.getFirst(COUNT)),
                cursor(query.getFirst(CURSOR)));
    }

    /** Those whose FHIR status is asked for; more than one list of statuses asks for what is in all of them, as FHIR has it. */
    private static Set<FollowUpStatus> statuses(List<String> lists) {
        Set<FollowUpStatus> wanted = EnumSet.allOf(FollowUpStatus.class);
        for (String list : lists) {
            Set<String> codes =
                    Arrays.stream(list.split(",")).map(TaskSearch::status).collect(Collectors.toSet());
            wanted.removeIf(one -> !codes.contains(FhirTaskStatus.of(one).code()));
        }
        return wanted;
    }

    private static String status(String token) {
        String code =
                token.startsWith("http://hl7.org/fhir/task-status|") ? token.substring(token.indexOf('|') + 1) : token;
        return TaskStatus.of(code)
                .orElseThrow(() -> ProblemException.badParameter(STATUS, "Ask for codes of Task.status."))
                .code();
    }

    private static @Nullable String owner(MultivaluedMap<String, String> query) {
        String identifier = query.getFirst(OWNER_IDENTIFIER);
        if (identifier != null) {
            return identifier.startsWith(FollowUpResources.WORKERS + "|")
                    ? identifier.substring(FollowUpResources.WORKERS.length() + 1)
                    : identifier;
        }
        String owner = query.getFirst(OWNER);
        return owner == null ? null : owner.replaceFirst("^Practitioner/", "");
    }

    private static @Nullable Boolean assigned(@Nullable String missing) {
        if (missing == null) {
            return null;
        }
        return switch (missing) {
            case "true" -> false;
            case "false" -> true;
            default -> throw ProblemException.badParameter(OWNER_MISSING, "Ask for true or false.");
        };
    }

    private static boolean exercise(@Nullable String label) {
        if (label == null) {
            return false;
        }
        if (label.equals(Fhir.TEST_DATA.system() + "|" + Fhir.TEST_DATA.code())
                || label.equals(Fhir.TEST_DATA.code())) {
            return true;
        }
        throw ProblemException.badParameter(SECURITY, "Exercises are labelled HTEST, and nothing else is labelled.");
    }

    /** FHIR lets a server give less than is asked for. */
    private static int count(@Nullable String asked) {
        if (asked == null) {
            return Page.DEFAULT_LIMIT;
        }
        if (!asked.matches("[1-9]\\d{0,8}")) {
            throw ProblemException.badParameter(COUNT, "Send a whole number from 1.");
        }
        return Math.min(Integer.parseInt(asked), Page.MAX_LIMIT);
    }

    private static @Nullable Cursor cursor(@Nullable String text) {
        try {
            return Cursor.decode(text);
        } catch (ProblemException notOurs) {
            throw ProblemException.badParameter(CURSOR, "Follow the link to the next page as it was given.");
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException notATime) {
            throw badTime();
        }
    }

    private static ProblemException badTime() {
        return ProblemException.badParameter(
                LAST_UPDATED, "Send ge, gt, le or lt and a time with an offset, such as ge2026-03-01T00:00:00Z.");
    }
}
