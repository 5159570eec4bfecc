package org.warmhandoff.incident.linking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.linking.domain.HumanDecisions;
import org.warmhandoff.incident.linking.domain.LinkAssessment;
import org.warmhandoff.incident.linking.domain.LinkReason;
import org.warmhandoff.incident.linking.domain.PairForReview;
import org.warmhandoff.incident.linking.domain.ReportPair;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.kit.event.EventJson;

/** Keeps why reports were linked or taken apart, what humans decided, and the questions for them. */
@ApplicationScoped
public class LinkStore {

    /**
     * One step in the life of a link.
     *
     * @param linked false when the report was taken out
     * @param withReport the report that decided; null when it was taken out
     * @param assessment what the rules said; null when they were not asked
     * @param decidedBy who decided; null for the rules
     */
    record Step(
            UUID report,
            UUID incident,
            boolean linked,
            @Nullable UUID withReport,
            @Nullable LinkAssessment assessment,
            @Nullable String decidedBy) {}

    private final InstantSource clock;

    LinkStore(InstantSource clock) {
        this.clock = clock;
    }

    /** Keeps what came of placing new reports. */
    public void keep(Handle transaction, LinkReports.Placing placing) {
        List<Step> steps = new ArrayList<>();
        placing.joined()
                .forEach((report, join) -> steps.add(
                        new Step(report, join.incidentId(), true, join.withReport(), join.assessment(), null)));
        addSteps(transaction, steps);
        ask(transaction, placing.review());
    }

    void addSteps(Handle transaction, List<Step> steps) {
        Instant now = clock.instant();
        Rows.of(steps)
                .column("uuid", Step::report)
                .column("uuid", Step::incident)
                .column("bool", Step::linked)
                .column("uuid", Step::withReport)
                .column(
                        "float8",
                        step -> step.assessment() == null
                                ? null
                                : step.assessment().score())
                .column(
                        "text",
                        step -> json(
                                step.assessment() == null
                                        ? List.of()
                                        : step.assessment().reasons()))
                .column("text", Step::decidedBy)
                .column("timestamptz", step -> now)
                .update(
                        transaction,
                        """
                        INSERT INTO report_link (report_id, incident_id, linked, with_report, score, reasons,
                            decided_by, decided_at)
                        SELECT r.c1, r.c2, r.c3, r.c4, r.c5, r.c6::jsonb, r.c7, r.c8
                        FROM {rows} AS r (c1, c2, c3, c4, c5, c6, c7, c8)
                        """);
    }

    /** Puts the questions in the queue, but for those that were put before: a human is asked once. */
    void ask(Handle transaction, List<PairForReview> pairs) {
        Instant now = clock.instant();
        Rows.of(pairs)
                .column("uuid", pair -> Ids.ordered())
                .column("uuid", pair -> pair.pair().first())
                .column("uuid", pair -> pair.pair().second())
                .column("float8", pair -> pair.assessment().score())
                .column("text", pair -> json(pair.assessment().reasons()))
                .column("timestamptz", pair -> now)
                .update(
                        transaction,
                        """
                        INSERT INTO link_candidate (candidate_id, version, status, first_report, second_report, score,
                            reasons, created_at, updated_at)
                        SELECT r.c1, 1, 'open', r.c2, r.c3, r.c4, r.c5::jsonb, r.c6, r.c6
                        FROM {rows} AS r (c1, c2, c3, c4, c5, c6)
                        ON CONFLICT (first_report, second_report) DO NOTHING
                        """);
    }

    /** What humans decided of any of the reports. */
    HumanDecisions decisions(Handle handle, Collection<UUID> reports) {
        record Decision(ReportPair pair, boolean same) {}
        List<Decision> decisions = Rows.of(List.copyOf(reports))
                .column("uuid", id -> id)
                .query(
                        handle,
                        """
                        SELECT d.first_report, d.second_report, d.same FROM {rows} AS r (c1)
                        JOIN link_decision d ON d.first_report = r.c1 OR d.second_report = r.c1
                        """,
                        row -> new Decision(
                                new ReportPair(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                                row.getBoolean(3)));
        Set<ReportPair> same = new HashSet<>();
        Set<ReportPair> different = new HashSet<>();
        decisions.forEach(decision -> (decision.same() ? same : different).add(decision.pair()));
        return new HumanDecisions(same, different);
    }

    /** Keeps what a human decided; the last word counts. */
    void decide(Handle transaction, Collection<ReportPair> pairs, boolean same, String decidedBy) {
        Instant now = clock.instant();
        Rows.of(List.copyOf(pairs))
                .column("uuid", ReportPair::first)
                .column("uuid", ReportPair::second)
                .column("bool", pair -> same)
                .column("text", pair -> decidedBy)
                .column("timestamptz", pair -> now)
                .update(
                        transaction,
                        """
                        INSERT INTO link_decision (first_report, second_report, same, decided_by, decided_at)
                        SELECT * FROM {rows}
                        ON CONFLICT (first_report, second_report) DO UPDATE SET
                            same = excluded.same, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """);
    }

    private static String json(List<LinkReason> reasons) {
        return new String(EventJson.write(reasons), StandardCharsets.UTF_8);
    }
}
