package org.warmhandoff.kit.consumer;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** The connector's own defaults lose data; these stand in their place for every channel of every service. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "kit"))
class SafeDefaultsTest {

    @ParameterizedTest
    @CsvSource({
        "acks, all",
        "enable.idempotence, true",
        "auto.offset.reset, earliest",
        "failure-strategy, fail",
        "throttled.unprocessed-record-max-age.ms, 0",
        "batch, true",
        "consumer-rebalance-listener.name, " + StoredPositions.NAME
    })
    void everyChannelStartsFromASafeSetting(String name, String value) {
        assertThat(ConfigProvider.getConfig().getValue("mp.messaging.connector.smallrye-kafka." + name, String.class))
                .isEqualTo(value);
    }
}
