package org.warmhandoff.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Run once in each of two test profiles, which have a class loader each. */
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "restarted"))
abstract class ApplicationOnPlatform {
    private static final String FIRST_SEEN = "first-seen-platform";

    private static final Logger LOG = Logger.getLogger(ApplicationOnPlatform.class);

    @RegisterExtension
    final PhiLogGuard guard = new PhiLogGuard();

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.publickey.location")
    String publicKey;

    @Test
    void theApplicationHasItsDatabaseAndTheBroker() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT current_database()")) {
            assertTrue(row.next());
            assertEquals("restarted", row.getString(1));
        }
        assertEquals(Platform.running().bootstrapServers(), bootstrapServers);
    }

    @Test
    void whatTheApplicationLogsIsHeard() {
        LOG.debug("Robin Example called");

        assertThrows(AssertionError.class, () -> guard.assertNone("Robin Example"));
    }

    @Test
    void serversAndKeyAreThoseOfEveryOtherProfile() {
        Object seenHere = Map.of("servers", Platform.running().toString(), "key", publicKey);

        Object seenFirst = System.getProperties().putIfAbsent(FIRST_SEEN, seenHere.toString());

        assertTrue(seenFirst == null || seenFirst.equals(seenHere.toString()), () -> seenFirst + " is not " + seenHere);
    }
}
