package org.warmhandoff.referral.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.directory.domain.CapacityRule;
import org.warmhandoff.referral.directory.domain.CapacityStatus;
import org.warmhandoff.referral.directory.domain.LanguageTag;
import org.warmhandoff.referral.directory.domain.Listing;
import org.warmhandoff.referral.need.domain.Need;

/**
 * What a caller wants to see of the directory. What is left out or empty asks for everything.
 *
 * @param needs any of these
 * @param areas that are served: any of these
 * @param language that is spoken
 * @param openNow whether it must be open
 * @param capacities any of these
 */
record DirectoryFilter(
        Set<Need> needs,
        List<String> areas,
        @Nullable String language,
        boolean openNow,
        Set<CapacityStatus> capacities) {

    /** @throws ProblemException 400 for what is no need, language or capacity, and for an {@code open} other than {@code now} */
    static DirectoryFilter of(
            Collection<String> needs,
            Collection<String> areas,
            @Nullable String language,
            @Nullable String open,
            Collection<String> capacities) {
        return new DirectoryFilter(
                codes("need", needs, Need.values()),
                split(areas),
                language(language),
                openNow(open),
                codes("capacity", capacities, CapacityStatus.values()));
    }

    /** Whether the listing passes what is decided anew at every moment, and its language. */
    boolean accepts(Listing listing, Instant now, ZoneId zone, CapacityRule capacityRule) {
        return (language == null || listing.details().speaks(language))
                && (!openNow || listing.details().hours().isOpenAt(now.atZone(zone)))
                && (capacities.isEmpty() || capacities.contains(capacityRule.statusAt(now, listing.capacity())));
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

    private static @Nullable String language(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return LanguageTag.of(asked)
                .orElseThrow(() -> ProblemException.badParameter("language", "Send a BCP 47 tag, such as es."));
    }

    private static boolean openNow(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return false;
        }
        if (asked.strip().equals("now")) {
            return true;
        }
        throw ProblemException.badParameter("open", "Ask for now, or leave it out.");
    }

    private static <C extends Coded> Set<C> codes(String parameter, Collection<String> asked, C[] all) {
        return split(asked).stream()
                .map(code -> Arrays.stream(all)
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> ProblemException.badParameter(
                                parameter,
                                Arrays.stream(all)
                                        .map(Coded::code)
                                        .collect(Collectors.joining(", ", "Ask for one or more of ", ".")))))
                .collect(Collectors.toSet());
    }

    private static List<String> split(Collection<String> asked) {
        return asked.stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
