package org.warmhandoff.notification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.testkit.Checkout;
import org.warmhandoff.testkit.EventContract;

/** What this service says that it reads is there in every sample of the contract. */
class ConsumerExpectationTest {

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.directory().resolve("contracts/samples/follow-up.v1"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleHoldsWhatIsRead(Path sample) throws IOException {
        EventContract.check(EventType.FOLLOW_UP, Files.readAllBytes(sample));
    }
}
