package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.analytics.repeat.RepeatingTask;
import org.warmhandoff.kit.database.Database;

/**
 * Follows the table of counts, once for all streams of this replica: the newest value of every count, in the order in which
 * they changed. A stream is a position in it, so a slow one needs no buffer and misses nothing but values that are no longer
 * true.
 */
@ApplicationScoped
public class CountTail {

    private static final int READ_AT_ONCE = 5000;

    private final Database database;
    private final RollingCountStore counts;
    private final CountTickStore ticks;
    private final RepeatingTask following;

    private final ConcurrentSkipListMap<Long, CountChange> newest = new ConcurrentSkipListMap<>();
    private final Map<CountKey, Long> positions = new HashMap<>();
    private final Set<UniEmitter<? super Boolean>> waiting = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Instant asOf;

    CountTail(Database database, RollingCountStore counts, CountTickStore ticks, CountConfig config) {
        this.database = database;
        this.counts = counts;
        this.ticks = ticks;
        this.following = new RepeatingTask("count-tail", config.streamInterval(), Duration.ZERO, this::follow);
    }

    void start(@Observes StartupEvent event) {
        following.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        following.stop();
    }

    /** Counts may have changed. */
    void wake() {
        following.wake();
    }

    /** What changed after a position, oldest change first. */
    List<CountChange> after(long position, int limit) {
        return newest.tailMap(position, false).values().stream().limit(limit).toList();
    }

    /** Number of the newest change; 0 when there is none. */
    long newestChange() {
        Map.Entry<Long, CountChange> last = newest.lastEntry();
        return last == null ? 0 : last.getKey();
    }

    /** Up to when the counts are right; empty before they were counted for the first time. */
    Optional<Instant> asOf() {
        return Optional.ofNullable(asOf);
    }

    /** Completes when something has changed after the position: true. Or when the time is up: false. */
    Uni<Boolean> changeAfter(long position, Duration atMost) {
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    waiting.add(emitter);
                    emitter.onTermination(() -> waiting.remove(emitter));
                    // Only now, or a change between the look and the wait would go unseen.
                    if (newestChange() > position) {
                        emitter.complete(true);
                    }
                })
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(false);
    }

    private boolean follow() {
        // Read before the counts and told after them: the counts may be newer than it says, and never older.
        Instant upTo = database.read(ticks::lastAsOf).orElse(null);
        List<CountChange> changes = database.read(handle -> counts.changedAfter(handle, newestChange(), READ_AT_ONCE));
        changes.forEach(this::add);
        boolean reachedTheEnd = changes.size() < READ_AT_ONCE;
        if (reachedTheEnd) {
            asOf = upTo;
        }
        if (!changes.isEmpty()) {
            waiting.forEach(emitter -> emitter.complete(true));
        }
        return reachedTheEnd;
    }

    /** The new value goes in before the old one goes out: a stream may see both, and never none. */
    private void add(CountChange change) {
        newest.put(change.sequence(), change);
        Long replaced = positions.put(change.key(), change.sequence());
        if (replaced != null) {
            newest.remove(replaced);
        }
    }
}
