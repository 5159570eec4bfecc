package org.warmhandoff.referral.directory.domain;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.need.domain.Need;

/**
 * What a source says of a service at one place.
 *
 * @param needs that it serves; at least {@link Need#OTHER}
 * @param areas codes of the neighborhoods that it serves, in alphabetical order; none for the whole community
 * @param address on one line
 * @param web https only
 * @param languages BCP 47, in the order given
 * @param walkIn whether people may come without an appointment; null when nobody has said
 * @param agency code of the agency that accepts hand-offs for it
 */
public record ServiceDetails(
        String name,
        String organization,
        Set<Need> needs,
        List<String> areas,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String web,
        List<String> languages,
        OpeningHours hours,
        @Nullable Boolean walkIn,
        @Nullable String agency) {

    public ServiceDetails {
        needs = needs.isEmpty() ? Set.of(Need.OTHER) : Set.copyOf(needs);
        areas = areas.stream().distinct().sorted().toList();
        languages = languages.stream().distinct().toList();
    }

    /** In the order of {@link Need}. */
    public Set<Need> needsInOrder() {
        return EnumSet.copyOf(needs);
    }

    public ServiceDetails withAreas(List<String> other) {
        return new ServiceDetails(
                name, organization, needs, other, address, phone, web, languages, hours, walkIn, agency);
    }

    public ServiceDetails withAgency(@Nullable String other) {
        return new ServiceDetails(
                name, organization, needs, areas, address, phone, web, languages, hours, walkIn, other);
    }

    public boolean speaks(String language) {
        return languages.stream().anyMatch(spoken -> LanguageTag.matches(language, spoken));
    }
}
