package org.warmhandoff.incident.linking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.Known;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.OpenQuestion;
import org.warmhandoff.kit.database.Rows;

/** Reads which incidents humans have been asked about and have not answered yet. */
@ApplicationScoped
public class OpenQuestions {

    /** The questions about reports of these incidents. */
    public List<OpenQuestion> about(Handle handle, Collection<UUID> incidents) {
        return Rows.of(List.copyOf(incidents))
                .column("uuid", id -> id)
                .query(
                        handle,
                        """
                        SELECT DISTINCT ON (q.candidate_id)
                            one.incident_id, (SELECT min(received_at) FROM report WHERE incident_id = one.incident_id),
                            other.incident_id, (SELECT min(received_at) FROM report WHERE incident_id = other.incident_id),
                            one.status = 'active' AND other.status = 'active'
                        FROM {rows} AS r (c1)
                        JOIN report mine ON mine.incident_id = r.c1
                        JOIN link_candidate q ON q.status = 'open'
                            AND (q.first_report = mine.report_id OR q.second_report = mine.report_id)
                        JOIN report one ON one.report_id = q.first_report
                        JOIN report other ON other.report_id = q.second_report
                        """,
                        row -> new OpenQuestion(known(row, 1), known(row, 3), row.getBoolean(5)));
    }

    private static Known known(ResultSet row, int column) throws SQLException {
        return new Known(
                row.getObject(column, UUID.class),
                row.getObject(column + 1, OffsetDateTime.class).toInstant());
    }
}
