package org.warmhandoff.referral.careplan.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.need.domain.Need;

/** One thing that a person has said of what they want. */
public sealed interface CarePlanEntry {

    UUID id();

    /** Since when it stands like this. */
    Instant since();

    /** Everything that was said, on one line; not for people's eyes. */
    String told();

    /** True when nothing but the time differs. */
    default boolean saysTheSameAs(CarePlanEntry other) {
        return getClass() == other.getClass() && id().equals(other.id()) && told().equals(other.told());
    }

    /** What the person wants to come to. */
    record Goal(UUID id, OwnWords words, Instant since) implements CarePlanEntry {

        @Override
        public String told() {
            return words.text();
        }
    }

    /** What the person needs for it, and how far that has come. */
    record StatedNeed(UUID id, Need need, NeedState state, Instant since) implements CarePlanEntry {

        @Override
        public String told() {
            return need.code() + " " + state.code();
        }
    }

    /**
     * Whom the person can lean on.
     *
     * @param name as the person calls them; null when they gave none
     */
    record Support(UUID id, SupportKind kind, @Nullable OwnWords name, Instant since) implements CarePlanEntry {

        @Override
        public String told() {
            return kind.code() + (name == null ? "" : " " + name.text());
        }
    }
}
