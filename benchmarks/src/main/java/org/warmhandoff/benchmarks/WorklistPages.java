package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;

/** What the worklist page asks for when it is opened, one after the other, beside the queries of it alone. */
final class WorklistPages {

    private static final int UNMEASURED = 150;
    private static final int MEASURED = 200;

    private static final String UNFINISHED = "triage,open,claimed,in-progress,on-hold";

    /** @param raw the same rows in the same order, all columns */
    private record Page(String name, String token, String path, String raw) {}

    private static final List<Page> PAGES = List.of(
            new Page(
                    "mine",
                    "worker",
                    "/v1/follow-ups?assignee=me&limit=200&status=" + UNFINISHED,
                    merged("assignee = 'worker-1' AND ", "", 201)),
            new Page(
                    "pool",
                    "worker",
                    "/v1/follow-ups?status=open&limit=50",
                    "SELECT * FROM follow_up WHERE status = 'open' AND NOT exercise ORDER BY due_at, follow_up_id LIMIT 51"),
            new Page(
                    "overdue",
                    "lead",
                    "/v1/follow-ups?overdue=true&limit=100&status=" + UNFINISHED,
                    merged("first_attempt_at IS NULL AND due_at < now() AND ", "", 101)),
            new Page(
                    "summary",
                    "lead",
                    "/v1/worklist-summary",
                    """
                    SELECT status, assignee, count(*), count(*) FILTER (WHERE first_attempt_at IS NULL AND due_at < now()),
                        count(*) FILTER (WHERE first_attempt_at IS NULL AND breach_at < now())
                    FROM follow_up WHERE NOT exercise AND status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold')
                    GROUP BY status, assignee
                    """));

    private interface Call {
        void make() throws Exception;
    }

    private final Target target;

    WorklistPages(Target target) {
        this.target = target;
    }

    List<Figure> measure() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (Page page : PAGES) {
            Histogram ours = new Histogram(3);
            try (HttpConnection http = new HttpConnection(target.service("referral"), target.token(page.token()))) {
                repeat(ours, () -> {
                    HttpConnection.Answer answer = http.get(page.path());
                    if (answer.status() != 200) {
                        throw new IOException("status " + answer.status() + ": " + answer.body());
                    }
                });
            }
            Histogram raw = new Histogram(3);
            try (Connection connection = target.database("referral");
                    PreparedStatement query = connection.prepareStatement(page.raw())) {
                repeat(raw, () -> readAll(query));
            }
            for (double percentile : new double[] {50, 99}) {
                figures.add(new Figure(
                        "worklist, " + page.name() + ", p" + (int) percentile,
                        "us",
                        ours.getValueAtPercentile(percentile),
                        raw.getValueAtPercentile(percentile),
                        "< 100,000"));
            }
        }
        return figures;
    }

    private static void repeat(Histogram latency, Call call) throws Exception {
        for (int i = 0; i < UNMEASURED + MEASURED; i++) {
            long begin = System.nanoTime();
            call.make();
            if (i >= UNMEASURED) {
                latency.recordValue((System.nanoTime() - begin) / 1_000);
            }
        }
    }

    private static void readAll(PreparedStatement query) throws Exception {
        try (ResultSet rows = query.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    /** One range of an index for each status. */
    private static String merged(String condition, String order, int limit) {
        return Stream.of(UNFINISHED.split(","))
                .map(status -> "(SELECT * FROM follow_up WHERE " + condition + "NOT exercise AND status = '" + status
                        + "' ORDER BY due_at, follow_up_id LIMIT " + limit + ")")
                .collect(Collectors.joining(" UNION ALL ", order, " ORDER BY due_at, follow_up_id LIMIT " + limit));
    }
}
