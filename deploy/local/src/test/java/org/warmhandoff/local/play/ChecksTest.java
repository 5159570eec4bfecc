package org.warmhandoff.local.play;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.Driver;

import org.warmhandoff.contracts.Topics;
import org.warmhandoff.servers.FreePorts;
import org.warmhandoff.servers.PostgresServer;
import org.warmhandoff.servers.PostgresSettings;
import org.warmhandoff.servers.ServerFiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** A check that finds nothing when something is wrong would let every play pass. So each rule is broken here once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChecksTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final String ASKS = "jsonb '{\"status\": \"active\", \"kind\": \"overdose\", \"people\": [{}]}'";

    /** Two people, each with a task: the one is waiting, the other was supported and is to be asked again after seven days. */
    private static final String WAITING = "00000000-0000-4000-8000-000000000001";

    private static final String SUPPORTED = "00000000-0000-4000-8000-000000000002";
    private static final String CHECK_IN = "00000000-0000-4000-8000-000000000003";
    private static final String RULED_OUT = "00000000-0000-4000-8000-000000000005";
    private static final String REPORT = "00000000-0000-4000-8000-000000000004";

    private static final String INCIDENTS =
            """
            DROP TABLE IF EXISTS incident, report;
            CREATE TABLE incident (incident_id uuid, snapshot jsonb);
            CREATE TABLE report (report_id uuid);
            INSERT INTO incident VALUES ('%1$s', %4$s), ('%2$s', %4$s),
                ('%5$s', %4$s || jsonb '{"classification": "ruled-out"}');
            INSERT INTO report VALUES ('%3$s');
            """
                    .formatted(WAITING, SUPPORTED, REPORT, ASKS, RULED_OUT);

    private static final String TASKS =
            """
            DROP TABLE IF EXISTS follow_up, follow_up_history, follow_up_attempt, consumer_position;
            CREATE TABLE follow_up (
                follow_up_id uuid PRIMARY KEY, incident_id uuid DEFAULT '%1$s', person_index int DEFAULT 0, version bigint DEFAULT 1,
                status text DEFAULT 'open', status_reason text, assignee text, attempts int DEFAULT 0,
                check_in_day int DEFAULT 0, person_ref uuid, exercise boolean DEFAULT false,
                reason text DEFAULT 'survivor-outreach', attached_to uuid, escalation text DEFAULT 'none',
                since timestamptz DEFAULT '%4$s', occurred_at timestamptz DEFAULT '%4$s', updated_at timestamptz DEFAULT '%4$s',
                due_at timestamptz DEFAULT timestamptz '%4$s' + interval '24 hours',
                breach_at timestamptz DEFAULT timestamptz '%4$s' + interval '72 hours',
                first_attempt_at timestamptz, hold_until timestamptz, offered_at timestamptz, next_action_at timestamptz);
            CREATE TABLE follow_up_history (follow_up_id uuid, version bigint, moved_by text);
            CREATE TABLE follow_up_attempt (follow_up_id uuid);
            CREATE TABLE consumer_position (next_offset bigint);
            INSERT INTO follow_up (follow_up_id, incident_id, person_ref) VALUES ('%1$s', '%1$s', '%1$s');
            INSERT INTO follow_up (follow_up_id, incident_id, person_ref, version, status, assignee, attempts, first_attempt_at)
                VALUES ('%2$s', '%2$s', '%2$s', 2, 'completed', 'worker-1', 1, '%4$s');
            INSERT INTO follow_up (follow_up_id, incident_id, person_ref, check_in_day, occurred_at)
                VALUES ('%3$s', '%2$s', '%2$s', 7, timestamptz '%4$s' + interval '7 days');
            INSERT INTO follow_up_history VALUES ('%1$s', 1, NULL), ('%2$s', 1, NULL), ('%2$s', 2, 'worker-1'), ('%3$s', 1, 'worker-1');
            INSERT INTO follow_up_attempt VALUES ('%2$s');
            """
                    .formatted(WAITING, SUPPORTED, CHECK_IN, NOW);

    private final ObjectMapper json = new ObjectMapper();
    private final PostgresServer postgres;
    private final Databases databases;
    private final List<ConsumerRecord<String, byte[]>> topic = new ArrayList<>();
    private final List<String> setAside = new ArrayList<>();
    private List<TopicChecks.Row> rows = List.of();

    ChecksTest(@TempDir Path data) {
        ServerFiles files = ServerFiles.inCheckout(Path.of(System.getProperty("checkout.directory")));
        postgres = PostgresServer.start(
                PostgresSettings.of(files, data, FreePorts.one(), "secret").forTests());
        databases = new Databases(postgres);
        postgres.ensureDatabase("incident");
        postgres.ensureDatabase("referral");
    }

    @AfterAll
    void stop() {
        postgres.close();
    }

    @BeforeEach
    void everythingIsAsItShouldBe() {
        execute("incident", INCIDENTS);
        execute("referral", TASKS);
        setAside.clear();
        topic.clear();
        told(WAITING, 1, "open", 0, null);
        told(SUPPORTED, 1, "open", 0, null);
        told(CHECK_IN, 1, "open", 0, null);
        told(SUPPORTED, 2, "completed", 1, "worker-1");
        rows = new TopicChecks("", databases).rows();
    }

    @Test
    void whatIsAsItShouldBeHolds() {
        assertThat(checks())
                .allSatisfy(check -> assertThat(check.holds()).as(check.line()).isTrue());
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                arguments("each person of each incident that stands has one task", delete(WAITING)),
                arguments("each person of each incident that stands has one task", anotherTask("NULL")),
                arguments(
                        "nobody waits for outreach that no incident asks for any more",
                        "ALTER TABLE follow_up ALTER incident_id SET DEFAULT '" + RULED_OUT + "'; "
                                + anotherTask("NULL")),
                arguments("no person has two unfinished tasks", anotherTask("'" + WAITING + "'")),
                arguments(
                        "what was attached to another task is served by it",
                        waiting("attached_to = '" + SUPPORTED + "'")),
                arguments("4 h in the pool: its workers are reminded", waiting(hoursAgo("since", 5))),
                arguments(
                        "8 h in the pool or in triage: the lead is told",
                        waiting(hoursAgo("since", 9) + ", escalation = 'pool'")),
                arguments(
                        "24 h in the pool or in triage: the coordinator is told",
                        waiting(hoursAgo("since", 25) + ", escalation = 'lead'")),
                arguments("the first attempt is due and missing: the lead is told", waiting(hoursAgo("due_at", 1))),
                arguments(
                        "the first attempt is missing for 72 h: the coordinator is told",
                        waiting(hoursAgo("breach_at", 1))),
                arguments(
                        "nothing is claimed and untried for more than 24 h",
                        waiting(hoursAgo("since", 25) + ", status = 'claimed'")),
                arguments(
                        "nothing is on hold past its day", waiting(hoursAgo("hold_until", 1) + ", status = 'on-hold'")),
                arguments("no offer stands for more than 2 h", waiting(hoursAgo("offered_at", 3))),
                arguments("nothing that is due is left undone", waiting(hoursAgo("next_action_at", 1))),
                arguments(
                        "every move that was answered is in the history, once, and no other",
                        "DELETE FROM follow_up_history WHERE version = 2"),
                arguments(
                        "every move that was answered is in the history, once, and no other",
                        "INSERT INTO follow_up_history VALUES ('" + WAITING + "', 2, 'worker-2')"),
                arguments("every attempt that was recorded is kept, once", "DELETE FROM follow_up_attempt"),
                arguments(
                        "every attempt that was recorded is kept, once",
                        "INSERT INTO follow_up_attempt VALUES ('" + SUPPORTED + "')"),
                arguments("every task says how often was tried", waiting("attempts = 2")),
                arguments("every check-in that was agreed to is planned, or was made", delete(CHECK_IN)),
                arguments("the history has every version", "DELETE FROM follow_up_history WHERE version = 1"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void whatIsWrongInTheDatabaseIsFoundByTheRuleThatSaysSo(String rule, String damage) {
        execute("referral", damage);

        assertThat(broken()).contains(rule);
    }

    @Test
    void aReportThatIsNotKeptIsFound() {
        execute("incident", "DELETE FROM report");

        assertThat(broken()).containsExactly("every report that was accepted is kept");
    }

    @Test
    void aVersionThatTheTopicDoesNotTellIsFound() {
        topic.removeIf(one -> one.key().equals(SUPPORTED) && one.offset() == 1);

        assertThat(broken()).containsExactly("the versions of each task on the topic rise by one");
    }

    @Test
    void aTaskOfWhichTheTopicTellsSomethingElseThanItsRowIsFound() {
        topic.removeIf(one -> one.key().equals(WAITING));
        told(WAITING, 1, "claimed", 0, "worker-2");

        assertThat(broken()).containsExactly("the topic tells of each task as its row stands");
    }

    @Test
    void anIncidentThatWasSetAsideIsFound() {
        setAside.add("offset 7");

        assertThat(broken()).containsExactly("no incident was set aside");
    }

    /** So that a rule that is added is broken here too. */
    @Test
    void everyRuleThatIsAboutTheDatabaseIsBrokenHere() {
        List<String> elsewhere = List.of(
                "every report that was accepted is kept",
                "the versions of each task on the topic rise by one",
                "the topic tells of each task as its row stands",
                "no incident was set aside");

        assertThat(checks().stream().map(Check::rule).filter(rule -> !elsewhere.contains(rule)))
                .containsExactlyInAnyOrderElementsOf(damages()
                        .map(damage -> (String) damage.get()[0])
                        .distinct()
                        .toList());
    }

    private List<String> broken() {
        return checks().stream()
                .filter(check -> !check.holds())
                .map(Check::rule)
                .toList();
    }

    private List<Check> checks() {
        Promises promises = new Promises();
        promises.report(UUID.fromString(REPORT), UUID.fromString(WAITING));
        promises.move(
                json.createObjectNode()
                        .put("followUpId", SUPPORTED)
                        .put("version", 2)
                        .put("reason", "survivor-outreach"),
                "attempts",
                Map.of("checkIns", true, "outcome", "linked"));
        TopicChecks topicChecks = new TopicChecks("", databases);
        topic.forEach(topicChecks::read);
        List<Check> all = new ArrayList<>(new TaskChecks(databases).all());
        all.addAll(new StuckChecks(databases).all(NOW));
        all.addAll(new PromiseChecks(databases, promises).all());
        all.addAll(topicChecks.all(rows, setAside));
        return all;
    }

    private void told(String task, long version, String status, int attempts, @Nullable String assignee) {
        String event = json.createObjectNode()
                .put("version", version)
                .put("status", status)
                .put("attempts", attempts)
                .put("assignee", assignee)
                .toString();
        topic.add(
                new ConsumerRecord<>(Topics.FOLLOW_UPS, 0, topic.size(), task, event.getBytes(StandardCharsets.UTF_8)));
    }

    private void execute(String database, String sql) {
        Properties account = new Properties();
        account.setProperty("user", postgres.username());
        account.setProperty("password", postgres.password());
        try (Connection connection = new Driver().connect(postgres.jdbcUrl(database), account);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String delete(String task) {
        return "DELETE FROM follow_up WHERE follow_up_id = '" + task + "'";
    }

    private static String waiting(String change) {
        return "UPDATE follow_up SET " + change + " WHERE follow_up_id = '" + WAITING + "'";
    }

    private static String hoursAgo(String column, int hours) {
        return column + " = timestamptz '" + NOW + "' - interval '" + hours + " hours'";
    }

    private static String anotherTask(String person) {
        return "INSERT INTO follow_up (follow_up_id, person_ref) VALUES (gen_random_uuid(), " + person + ")";
    }
}
