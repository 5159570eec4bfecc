package org.warmhandoff.incident.importing.profile;

import java.util.List;
import java.util.stream.Stream;

/**
 * The place of a field in a report.
 *
 * @param level what the field belongs to
 * @param steps names within that, the last one of them the field itself
 * @param list true when the field holds several values
 */
record FieldPath(Level level, List<String> steps, boolean list) {

    /** What a field says something about. */
    enum Level {
        REPORT(""),
        PERSON("people[]."),
        NALOXONE("people[].naloxone[].");

        private final String prefix;

        Level(String prefix) {
            this.prefix = prefix;
        }
    }

    static FieldPath of(String field) {
        Level level = Stream.of(Level.NALOXONE, Level.PERSON, Level.REPORT)
                .filter(one -> field.startsWith(one.prefix))
                .findFirst()
                .orElseThrow();
        String rest = field.substring(level.prefix.length());
        boolean list = rest.endsWith("[]");
        return new FieldPath(level, List.of((list ? rest.substring(0, rest.length() - 2) : rest).split("\\.")), list);
    }

    /** True for a list within a list, which no table holds. */
    boolean isTooDeep() {
        return steps.stream().anyMatch(step -> step.endsWith("[]"));
    }
}
