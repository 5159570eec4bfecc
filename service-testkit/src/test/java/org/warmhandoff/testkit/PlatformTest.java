package org.warmhandoff.testkit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.Topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformTest {

    @Test
    void theBrokerHasTheTopicsOfTheContracts() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Platform.running().bootstrapServers()))) {
            Set<String> names = admin.listTopics().names().get();

            assertTrue(names.containsAll(Set.of(Topics.INCIDENTS, Topics.INCIDENTS + ".dlq", Topics.FOLLOW_UPS)));
        }
    }

    @Test
    void theDatabaseAnswersAndEachServiceHasItsOwn() {
        assertEquals("incident", Postgres.of("incident").one(String.class, "SELECT current_database()"));
        assertEquals("referral", Postgres.of("referral").one(String.class, "SELECT current_database()"));
    }

    @Test
    void thereIsOnePlatformHoweverOftenItIsStarted() {
        Set<Object> started = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            Platform platform = new Platform();
            platform.init(Map.of(Platform.DATABASE, "incident"));
            started.add(platform.start());
            platform.stop();
        }

        assertEquals(1, started.size());
    }
}
