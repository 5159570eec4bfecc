package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** A page of the worklist is read out of an index in order, however many follow-ups there are. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistPlanTest {

    @Inject
    Database database;

    @Test
    void everyWayToReadTheWorklistIsARangeOfAnIndexWithoutASort() {
        Cursor cursor = new Cursor(Instant.parse("2026-03-02T00:00:00Z"), new UUID(0, 0));
        Set<FollowUpStatus> all = EnumSet.allOf(FollowUpStatus.class);
        database.read(handle -> {
            handle.begin();
            try {
                fill(handle);
                Stream.of(
                                filter(all, null, null, null, null),
                                filter(EnumSet.of(FollowUpStatus.OPEN), null, null, null, null),
                                filter(EnumSet.of(FollowUpStatus.CLAIMED), null, null, null, null),
                                filter(EnumSet.of(FollowUpStatus.OPEN), null, null, null, true),
                                filter(all, "plan-area-7", null, null, null),
                                filter(all, null, "plan-team-3", null, null),
                                filter(all, null, null, "plan-worker-5", null),
                                new WorklistFilter(all, null, null, null, null, null, null, true, null))
                        .forEach(filter -> {
                            assertReadsInOrder(handle, filter, null);
                            assertReadsInOrder(handle, filter, cursor);
                        });
            } finally {
                handle.rollback();
            }
            return true;
        });
    }

    @Test
    void whoIsNoPeerReadsARangeOfAnIndexWithoutASortToo() {
        WorklistFilter noPeer = new WorklistFilter(
                EnumSet.of(FollowUpStatus.OPEN), null, null, null, null, null, null, false, "plan-worker-5");
        database.read(handle -> {
            handle.begin();
            try {
                fill(handle);
                WorklistStore.Selection selection =
                        WorklistStore.select(noPeer, noPeer.statuses(), null, Instant.EPOCH, 51);
                assertThat(handle.createQuery("EXPLAIN " + selection.sql())
                                .bindMap(selection.bindings())
                                .mapTo(String.class)
                                .collect(Collectors.joining("\n")))
                        .contains("Index Scan using follow_up_by_status")
                        .doesNotContain("Seq Scan on follow_up", "Sort  (", "hashed SubPlan");
            } finally {
                handle.rollback();
            }
            return true;
        });
    }

    @Test
    void whatChangedIsReadTheSameWay() {
        Instant at = Instant.parse("2026-03-02T00:00:00Z");
        database.read(handle -> {
            handle.begin();
            try {
                fill(handle);
                Stream.of(EnumSet.allOf(FollowUpStatus.class), EnumSet.of(FollowUpStatus.OPEN))
                        .flatMap(statuses -> Stream.of(
                                new ChangedFollowUps.Asked(statuses, null, null, at, null, false, null),
                                new ChangedFollowUps.Asked(statuses, null, null, at, null, false, "no-peer")))
                        .forEach(asked -> {
                            assertReadsInOrder(handle, ChangedFollowUps.select(asked, null, 51));
                            assertReadsInOrder(
                                    handle, ChangedFollowUps.select(asked, new Cursor(at, new UUID(0, 0)), 51));
                        });
            } finally {
                handle.rollback();
            }
            return true;
        });
    }

    private static void assertReadsInOrder(Handle handle, WorklistFilter filter, @Nullable Cursor after) {
        assertReadsInOrder(handle, WorklistStore.select(filter, filter.statuses(), after, Instant.EPOCH, 51));
    }

    private static void assertReadsInOrder(Handle handle, WorklistStore.Selection selection) {
        String plan = handle.createQuery("EXPLAIN " + selection.sql())
                .bindMap(selection.bindings())
                .mapTo(String.class)
                .collect(Collectors.joining("\n"));
        assertThat(plan).as(selection.sql()).contains("Index Scan").doesNotContain("Seq Scan", "Sort  (", "Bitmap");
    }

    private static WorklistFilter filter(
            Set<FollowUpStatus> statuses,
            @Nullable String area,
            @Nullable String team,
            @Nullable String assignee,
            @Nullable Boolean overdue) {
        return new WorklistFilter(statuses, area, team, assignee, null, null, overdue, false, null);
    }

    /** Far more than a page: mostly open, some claimed, many that have ended. */
    private static void fill(Handle handle) {
        handle.execute(
                "INSERT INTO team (code, version, name) SELECT 'plan-team-' || n, 1, 'x' FROM generate_series(0, 9) n");
        handle.execute(
                """
                INSERT INTO incident_seen (incident_id, version)
                SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 1 FROM generate_series(1, 30000) n
                """);
        handle.execute(
                """
                INSERT INTO follow_up (follow_up_id, version, incident_id, person_index, status, status_reason, assignee,
                    outcome, reason, team, area, jurisdiction, priority, occurred_at, due_at, breach_at, first_attempt_at,
                    attempts, created_at, updated_at, exercise, since, findings, cleared, reachable_by, escalation, consent,
                    check_in_day)
                SELECT gen_random_uuid(), 1, ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 0, status, NULL,
                    CASE WHEN status = 'open' THEN NULL ELSE 'plan-worker-' || n / 10 % 40 END,
                    CASE WHEN status = 'completed' THEN 'linked' END,
                    'survivor-outreach', 'plan-team-' || n / 10 % 10, 'plan-area-' || n / 10 % 50, NULL, 'routine', at,
                    at + interval '24 hours', at + interval '72 hours', NULL, 0, at, at, n % 1000 = 0,
                    at, '{}', '{}', '{}', 'none', 'not-asked', 0
                FROM (SELECT n, timestamptz '2026-03-01T00:00:00Z' + n * interval '1 minute' AS at,
                             CASE WHEN n % 10 < 6 THEN 'open' WHEN n % 10 = 6 THEN 'claimed' ELSE 'completed' END AS status
                      FROM generate_series(1, 30000) n) AS made
                """);
        handle.execute("ANALYZE follow_up");
    }
}
