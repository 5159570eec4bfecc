package org.warmhandoff.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.warmhandoff.local.service.ServiceProcess;

/** How each service is set up on this machine. */
public final class LocalServices {

    /** One database for each service. */
    public static final List<String> DATABASES = List.of("incident", "referral", "analytics", "notification");

    private static final String DATABASE_USER = "postgres";

    private final Path checkout;
    private final DataDirectory data;
    private final Ports ports;

    public LocalServices(Path checkout, DataDirectory data, Ports ports) {
        this.checkout = checkout;
        this.data = data;
        this.ports = ports;
    }

    List<ServiceProcess.Service> all(String databasePassword) {
        return List.of(
                incident(databasePassword, Map.of()),
                referral("referral", ports.referral(), databasePassword, Map.of()),
                service(
                        "analytics",
                        "analytics",
                        ports.analytics(),
                        databasePassword,
                        // The city's past is in by then.
                        Map.of("WARM_HANDOFF_DISCLOSURE_FIRST_RELEASE_AFTER", "2m")),
                service(
                        "notification",
                        "notification",
                        ports.notification(),
                        databasePassword,
                        Map.of(
                                "WARM_HANDOFF_MAIL_HOST",
                                "127.0.0.1",
                                "WARM_HANDOFF_MAIL_PORT",
                                Integer.toString(ports.smtp()),
                                "WARM_HANDOFF_NOTIFICATION_TASK_BASE_URI",
                                url(ports.referral()) + "/tasks/",
                                "WARM_HANDOFF_WEBHOOK_ALLOWED_HOSTS",
                                "localhost,127.0.0.1")));
    }

    public ServiceProcess.Service incident(String databasePassword, Map<String, String> moreSettings) {
        Map<String, String> settings = new LinkedHashMap<>(moreSettings);
        settings.put("WARM_HANDOFF_VAULT_BLIND_INDEX_KEY", data.blindIndexKey());
        settings.put("WARM_HANDOFF_SELF_REFERRAL_ENABLED", "true");
        return service("incident", "incident", ports.incident(), databasePassword, settings);
    }

    /** @param name of this replica */
    public ServiceProcess.Service referral(
            String name, int port, String databasePassword, Map<String, String> moreSettings) {
        Map<String, String> settings = new LinkedHashMap<>(moreSettings);
        settings.put("WARM_HANDOFF_OUTREACH_AGENCIES", Tokens.OUTREACH);
        settings.put("WARM_HANDOFF_VAULT_URL", url(ports.incident()));
        settings.put("WARM_HANDOFF_VAULT_TOKEN_FILE", data.vaultToken().toString());
        return service("referral", name, port, databasePassword, settings);
    }

    public String url(int port) {
        return "http://localhost:" + port;
    }

    /** With the user and the password, as a tool wants it. */
    String postgresUrl(String password) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/postgres?user=" + DATABASE_USER + "&password="
                + password;
    }

    private ServiceProcess.Service service(
            String service, String name, int port, String databasePassword, Map<String, String> ownSettings) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        settings.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service);
        settings.put("QUARKUS_DATASOURCE_USERNAME", DATABASE_USER);
        settings.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword);
        settings.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", data.publicKey().toUri().toString());
        settings.put("MP_JWT_VERIFY_ISSUER", Tokens.ISSUER);
        settings.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true");
        settings.putAll(ownSettings);
        return new ServiceProcess.Service(
                name,
                url(port),
                checkout.resolve(service + "-service/target/quarkus-app/quarkus-run.jar"),
                data.log(name),
                settings);
    }
}
