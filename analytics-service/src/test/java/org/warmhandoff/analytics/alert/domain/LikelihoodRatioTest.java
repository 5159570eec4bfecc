package org.warmhandoff.analytics.alert.domain;

import java.io.IOException;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class LikelihoodRatioTest {

    @Test
    void publishedClustersHaveTheRatioThatWasPublished() throws IOException {
        JsonNode published = new ObjectMapper()
                .readTree(ReferenceOutputs.file("smerc_nydf/expected.json").toFile());
        double total = published.get("total_cases").asDouble();
        double population = published.get("total_pop").asDouble();

        assertThat(published.get("clusters")).isNotEmpty();
        StreamSupport.stream(published.get("clusters").spliterator(), false).forEach(cluster -> {
            double expected = total * cluster.get("pop").asDouble() / population;
            assertThat(LikelihoodRatio.log(cluster.get("cases").asDouble(), expected, total))
                    .isCloseTo(cluster.get("llr").asDouble(), within(1e-6));
        });
    }

    @Test
    void noMoreThanExpectedIsNoClusterAtAll() {
        assertThat(LikelihoodRatio.log(3, 3, 10)).isZero();
        assertThat(LikelihoodRatio.log(2, 3, 10)).isZero();
    }

    @Test
    void allEventsInOnePlaceLeaveNoneOutside() {
        assertThat(LikelihoodRatio.log(10, 2, 10)).isCloseTo(10 * Math.log(5), within(1e-12));
    }
}
