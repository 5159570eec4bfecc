package org.warmhandoff.incident.importing.profile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Cells that say that nothing is known: empty ones, and those that a profile lists. */
final class MissingCells {

    private final Set<String> listed = new HashSet<>();

    MissingCells(Collection<String> listed) {
        listed.forEach(cell -> this.listed.add(plain(cell)));
    }

    boolean isMissing(String cell) {
        String plain = plain(cell);
        return plain.isEmpty() || listed.contains(plain);
    }

    /** The cell without what does not count: letter case and outer spaces, the unbreakable one too. */
    static String plain(String cell) {
        return cell.replace('\u00a0', ' ').strip().toLowerCase(Locale.ROOT);
    }
}
