package org.warmhandoff.incident.linking.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of two incidents is suspected to be the other once more: the one that was known later. It is also the one that ends when
 * they turn out to be one, because work on the other is the further.
 */
public final class SuspectedDuplicateRule {

    /**
     * An incident, and since when it is known.
     *
     * @param firstReceived when the first of its reports was accepted
     */
    public record Known(UUID incident, Instant firstReceived) {}

    /**
     * An open question for a human, with the incidents that its two reports belong to now.
     *
     * @param stands false when one of the reports was withdrawn: there is nothing left to ask
     */
    public record OpenQuestion(Known one, Known other, boolean stands) {

        /** The two that it is about. */
        public Stream<UUID> incidents() {
            return Stream.of(one.incident(), other.incident());
        }

        boolean suspects() {
            return stands && !one.incident().equals(other.incident());
        }

        UUID suspect() {
            return FIRST_KNOWN.compare(one, other) <= 0 ? other.incident() : one.incident();
        }
    }

    /** The incident that was known first comes first. Of two that came together, the one with the lesser id does. */
    public static final Comparator<Known> FIRST_KNOWN =
            Comparator.comparing(Known::firstReceived).thenComparing(Known::incident);

    private SuspectedDuplicateRule() {}

    /** The incidents that are suspected duplicates of others. */
    public static Set<UUID> suspected(Collection<OpenQuestion> questions) {
        return questions.stream()
                .filter(OpenQuestion::suspects)
                .map(OpenQuestion::suspect)
                .collect(Collectors.toUnmodifiableSet());
    }
}
