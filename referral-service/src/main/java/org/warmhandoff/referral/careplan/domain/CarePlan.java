package org.warmhandoff.referral.careplan.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.careplan.domain.CarePlanEntry.Goal;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry.StatedNeed;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry.Support;
import org.warmhandoff.referral.need.domain.Need;

/**
 * What a person wants, needs and can lean on, from everything that was said in any follow-up of theirs. It is theirs: no rule reads
 * it, and it makes nobody's follow-up more or less urgent.
 *
 * @param entries what was said. The same need may be there from two follow-ups, which turned out to be about one person
 */
public record CarePlan(List<CarePlanEntry> entries) {

    private static final Comparator<CarePlanEntry> IN_ORDER =
            Comparator.comparing(CarePlanEntry::since).thenComparing(CarePlanEntry::id);

    public CarePlan {
        entries = entries.stream().sorted(IN_ORDER).toList();
    }

    /** A change to write. */
    public record Change(List<CarePlanEntry> written, List<UUID> removed) {}

    public List<Goal> goals() {
        return of(Goal.class).toList();
    }

    public List<Support> supports() {
        return of(Support.class).toList();
    }

    /** Each need once, as it was said last, in the order of the list of needs. */
    public List<StatedNeed> needs() {
        return List.copyOf(latestNeeds().values());
    }

    /**
     * Tells whether anything has changed: 0 when nothing was said, otherwise up to 15 digits made of all that was. No count could do
     * this, because two follow-ups that turn out to be about one person bring what was said in either together.
     */
    public long version() {
        if (entries.isEmpty()) {
            return 0;
        }
        byte[] digest = sha256(entries.stream()
                .map(one -> one.id() + " " + one.since() + " " + one.told())
                .collect(Collectors.joining("\n")));
        // 48 bits, which a page's numbers hold.
        return ByteBuffer.wrap(digest).getLong() >>> 16 | 1;
    }

    /**
     * What the plan is when the person says this. What they say as before stands since it stood; what they do not say any more is
     * gone.
     *
     * @param stated its ids are those of entries of this plan, each once; each need once
     */
    public CarePlan restated(StatedPlan stated, Supplier<UUID> newIds, Instant now) {
        Map<UUID, CarePlanEntry> before = entries.stream().collect(Collectors.toMap(CarePlanEntry::id, entry -> entry));
        Stream<CarePlanEntry> goals = stated.goals().stream()
                .map(one -> unlessTheSame(before, new Goal(orNew(one.id(), newIds), one.words(), now)));
        Stream<CarePlanEntry> supports = stated.supports().stream()
                .map(one -> unlessTheSame(before, new Support(orNew(one.id(), newIds), one.kind(), one.name(), now)));
        Map<Need, StatedNeed> latest = latestNeeds();
        Stream<CarePlanEntry> needs = stated.needs().stream().map(one -> {
            UUID id = Optional.ofNullable(latest.get(one.need()))
                    .map(StatedNeed::id)
                    .orElseGet(newIds);
            return unlessTheSame(before, new StatedNeed(id, one.need(), one.state(), now));
        });
        List<CarePlanEntry> next =
                Stream.of(goals, supports, needs).flatMap(part -> part).toList();
        return new CarePlan(Stream.concat(next.stream(), shadowedBy(next)).toList());
    }

    /** What is to be written for this plan to become the next one. */
    public Change changedTo(CarePlan next) {
        return new Change(
                next.entries.stream().filter(entry -> !entries.contains(entry)).toList(),
                entries.stream()
                        .map(CarePlanEntry::id)
                        .filter(id -> next.entries.stream()
                                .noneMatch(entry -> entry.id().equals(id)))
                        .toList());
    }

    /** Of a need that stands, what was said of it earlier in another follow-up stays: if the two part again, it is that one's. */
    private Stream<CarePlanEntry> shadowedBy(List<CarePlanEntry> next) {
        return of(StatedNeed.class)
                .filter(need -> next.stream().noneMatch(entry -> entry.id().equals(need.id())))
                .filter(need -> next.stream()
                        .anyMatch(entry -> entry instanceof StatedNeed other && other.need() == need.need()))
                .map(CarePlanEntry.class::cast);
    }

    private Map<Need, StatedNeed> latestNeeds() {
        Map<Need, StatedNeed> latest = new EnumMap<>(Need.class);
        of(StatedNeed.class).forEach(need -> latest.put(need.need(), need));
        return latest;
    }

    private <E extends CarePlanEntry> Stream<E> of(Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast);
    }

    private static CarePlanEntry unlessTheSame(Map<UUID, CarePlanEntry> before, CarePlanEntry said) {
        CarePlanEntry stood = before.get(said.id());
        return stood != null && said.saysTheSameAs(stood) ? stood : said;
    }

    private static UUID orNew(@Nullable UUID id, Supplier<UUID> newIds) {
        return Objects.requireNonNullElseGet(id, newIds);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
