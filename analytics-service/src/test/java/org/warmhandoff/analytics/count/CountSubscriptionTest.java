package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** How a stream treats its reader. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class CountSubscriptionTest {

    @Inject
    CountTail tail;

    @Inject
    TestClock clock;

    private final String area = Api.newArea();

    @Test
    void aSlowReaderMissesOnlyWhatIsNoLongerTrue() {
        report(1);
        AssertSubscriber<OutboundSseEvent> reader = subscribe(Duration.ofHours(1));
        reader.request(1);
        await().until(() -> reader.getItems().size() == 1);

        for (int count = 2; count <= 6; count++) {
            report(count);
        }
        reader.request(100);

        await().until(() -> counts(reader).contains(6L));
        assertThat(counts(reader)).isSorted().doesNotHaveDuplicates();
        assertThat(counts(reader).size()).isLessThan(6);
    }

    @Test
    void aReaderHearsAgainAndAgainThatTheCountsAreStillRight() {
        report(1);
        AssertSubscriber<OutboundSseEvent> reader = subscribe(Duration.ofMillis(50));
        reader.request(Long.MAX_VALUE);

        await().until(() -> reader.getItems().stream()
                        .filter(event -> "as-of".equals(event.getName()))
                        .count()
                >= 3);
    }

    private AssertSubscriber<OutboundSseEvent> subscribe(Duration heartbeat) {
        CountFilter filter = new CountFilter(Set.of(area), Set.of(), Set.of(Measure.PEOPLE), Set.of(CountWindow.DAY));
        return new CountSubscription(tail, filter, heartbeat, new SseImpl(), 0)
                .events()
                .subscribe()
                .withSubscriber(AssertSubscriber.create(0));
    }

    /** Reports one more and waits until the tail has it. */
    private void report(long count) {
        Events.send(Incidents.one(area, null, clock.instant()));
        Api.awaitCount(area, "people", "24h", count);
        await().until(() -> tail.after(0, Integer.MAX_VALUE).stream()
                .anyMatch(change -> change.count().area().equals(area)
                        && change.count().measure() == Measure.PEOPLE
                        && change.count().window() == CountWindow.DAY
                        && change.count().count() == count));
    }

    private List<Long> counts(AssertSubscriber<OutboundSseEvent> reader) {
        return reader.getItems().stream()
                .filter(event -> "count".equals(event.getName()))
                .map(event -> ((String) event.getData()).replaceAll(".*\"count\":(\\d+).*", "$1"))
                .map(Long::valueOf)
                .toList();
    }
}
