package org.warmhandoff.local.city;

import java.util.List;

/**
 * An outreach team of the city, and where it hears of new tasks.
 *
 * @param areas codes of neighborhoods and jurisdictions
 * @param language of its mail: {@code en} or {@code es}
 */
public record Team(String code, String name, List<String> areas, String email, String language) {

    public Team {
        areas = List.copyOf(areas);
    }
}
