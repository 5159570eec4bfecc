package org.warmhandoff.testkit;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A real broker and a real database for tests, one of each per test run.
 *
 * <p>In a Quarkus test:
 *
 * <pre>{@code
 * @WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = "database", value = "incident"))
 * }</pre>
 *
 * <p>Elsewhere: {@link #running()}.
 *
 * <p>They are containers where Docker is up and processes of this machine otherwise; {@code WARM_HANDOFF_TEST_SERVERS}, a system property or an
 * environment variable, forces {@code docker} or {@code embedded}. They stay up until the JVM ends, whatever the tests restart in between.
 */
public final class Platform implements QuarkusTestResourceLifecycleManager {
    /** Names the database of the service under test. */
    public static final String DATABASE = "database";

    private String database = "service";

    /** The servers, started on the first call. */
    public static RunningServers running() {
        List<String> values = OncePerJvm.get(ServersOfThisJvm.class);
        return new RunningServers(values.get(0), values.get(1), values.get(2), values.get(3));
    }

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault(DATABASE, database);
    }

    @Override
    public Map<String, String> start() {
        RunningServers servers = running();
        return Map.of(
                "kafka.bootstrap.servers", servers.bootstrapServers(),
                "quarkus.datasource.jdbc.url", servers.jdbcUrl(database),
                "quarkus.datasource.username", servers.username(),
                "quarkus.datasource.password", servers.password(),
                "mp.jwt.verify.publickey.location",
                        TestKeys.get().publicKeyFile().toUri().toString(),
                "mp.jwt.verify.issuer", TestTokens.ISSUER);
    }

    /** Leaves the servers running for the next application. */
    @Override
    public void stop() {}
}
