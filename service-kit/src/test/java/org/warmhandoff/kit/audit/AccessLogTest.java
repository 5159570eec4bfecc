package org.warmhandoff.kit.audit;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.database.DatabaseFailure;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "kit"))
class AccessLogTest {

    private static final AccessLog.Filter ALL = new AccessLog.Filter(null, null, null);

    private final String reader = "reader-" + UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    AccessLog log;

    @Test
    void anEntryIsReadBackAsItWasWritten() {
        AccessEntry written = append(Examples.access(reader, "subject-1"));

        assertThat(page(new AccessLog.Filter(reader, null, null))).containsExactly(written);
    }

    @Test
    void entriesAreFoundByWhatWasReadAndByTheWorkItWasReadFor() {
        String subject = UUID.randomUUID().toString();
        String work = UUID.randomUUID().toString();
        AccessEntry entry = append(Access.of(
                new Access.Who(reader, "service-1", null, List.of()),
                PurposeOfUse.TREAT,
                new Access.What("record", subject, work),
                Access.Result.refused("not-yours")));
        append(Examples.access(reader, "another"));

        assertThat(page(new AccessLog.Filter(null, subject, null))).containsExactly(entry);
        assertThat(page(new AccessLog.Filter(null, work, null))).containsExactly(entry);
        assertThat(page(new AccessLog.Filter(reader, null, entry.at().plusSeconds(3600))))
                .isEmpty();
    }

    @Test
    void entriesThatAreWrittenAtOnceMakeOneChain() {
        long before = log.verify(null).upTo();
        int readers = 40;

        IntStream.range(0, readers).parallel().forEach(number -> append(Examples.access(reader, "subject-" + number)));

        ChainVerification after = log.verify(null);
        assertThat(after.holds()).isTrue();
        assertThat(after.upTo()).isEqualTo(before + readers);
        assertThat(page(new AccessLog.Filter(reader, null, null)))
                .extracting(AccessEntry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(before + 1, before + readers)
                        .boxed()
                        .toList());
    }

    @Test
    void whatWasRolledBackLeavesNoGap() {
        database.useTransaction(transaction -> {
            log.append(transaction, Examples.access(reader, "subject-1"));
            transaction.rollback();
        });
        AccessEntry next = append(Examples.access(reader, "subject-2"));

        assertThat(page(new AccessLog.Filter(reader, null, null))).containsExactly(next);
        assertThat(log.verify(null).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_log SET account = 'nobody'",
                "DELETE FROM access_log",
                "DELETE FROM access_log WHERE number = 1",
                "TRUNCATE access_log"
            })
    void theDatabaseRefusesToChangeOrRemoveAnEntry(String statement) {
        AccessEntry entry = append(Examples.access(reader, "subject-1"));

        Throwable refused =
                catchThrowable(() -> database.useTransaction(transaction -> transaction.execute(statement)));

        assertThat(DatabaseFailure.sqlState(refused)).contains("23000");
        assertThat(page(new AccessLog.Filter(reader, null, null))).containsExactly(entry);
    }

    @Test
    void theDatabaseRefusesItAlsoInASessionWithoutOrdinaryTriggers() {
        append(Examples.access(reader, "subject-1"));

        Throwable refused = catchThrowable(() -> database.useTransaction(transaction -> {
            transaction.execute("SET LOCAL session_replication_role = replica");
            transaction.execute("DELETE FROM access_log");
        }));

        assertThat(DatabaseFailure.sqlState(refused)).contains("23000");
    }

    @Test
    void whoeverOwnsTheTableAndChangesItAllTheSameIsFound() {
        AccessEntry entry = append(Examples.access(reader, "subject-1"));
        append(Examples.access(reader, "subject-2"));
        ChainCheck check = new ChainCheck(null);
        // Rolled back in the end, so that the chain holds for the other tests.
        database.useTransaction(transaction -> {
            transaction.execute("ALTER TABLE access_log DISABLE TRIGGER access_log_is_only_added_to");
            transaction.execute("UPDATE access_log SET account = 'nobody' WHERE number = ?", entry.number());
            log.page(transaction, ALL, 0, Integer.MAX_VALUE).forEach(check::accept);
            transaction.rollback();
        });

        assertThat(check.result().brokenAt()).isEqualTo(entry.number());
        assertThat(log.verify(new ChainCheck.Noted(entry.number(), entry.hash())))
                .matches(ChainVerification::holds);
    }

    private AccessEntry append(Access access) {
        return database.inTransaction(transaction -> log.append(transaction, access));
    }

    private List<AccessEntry> page(AccessLog.Filter filter) {
        return database.read(handle -> log.page(handle, filter, 0, 1_000));
    }
}
