package org.warmhandoff.incident.importing;

import java.util.Locale;

/** The names of columns, without what differs between one export and the next: letter case and separators. */
public final class ColumnName {

    private ColumnName() {}

    /** {@code Incident ID}, {@code incident_id} and {@code incidentId} are one column. */
    public static String of(String header) {
        StringBuilder name = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(name::appendCodePoint);
        return name.toString();
    }
}
