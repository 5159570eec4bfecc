package org.warmhandoff.referral.directory.domain;

import java.util.List;
import java.util.Set;

import org.warmhandoff.referral.need.domain.Need;

/** Services to write tests with. */
final class Services {

    private Services() {}

    static ServiceDetails named(String name, Need need) {
        return serving(name, Set.of(need), List.of());
    }

    static ServiceDetails serving(String name, Set<Need> needs, List<String> areas) {
        return new ServiceDetails(
                name, "Neighbors", needs, areas, null, null, null, List.of(), OpeningHours.UNKNOWN, null, null);
    }
}
