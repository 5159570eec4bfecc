package org.warmhandoff.referral.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

import org.warmhandoff.referral.team.domain.Coverage;
import org.warmhandoff.referral.team.domain.Team;

/**
 * Keeps teams. Whoever decides by the coverage holds it until the commit, so that no follow-up is written by a coverage that
 * has just been replaced.
 */
@ApplicationScoped
public class TeamStore {

    /** Key of the advisory lock on the coverage as a whole, there being no row that stands for it. */
    private static final long COVERAGE_LOCK = 7_361_020_001L;

    private static final String TEAMS =
            """
            SELECT code, version, name,
                   ARRAY(SELECT area FROM team_area WHERE team_area.team = team.code) AS areas
            FROM team
            """;

    /** The coverage, which stays as it is until this transaction ends. */
    public Coverage coverage(Handle transaction) {
        lock(transaction, "SELECT 1 FROM pg_advisory_xact_lock_shared(?)");
        return new Coverage(all(transaction));
    }

    /** Waits until nobody decides by the coverage, and keeps everybody from it until this transaction ends. */
    void lockCoverage(Handle transaction) {
        lock(transaction, "SELECT 1 FROM pg_advisory_xact_lock(?)");
    }

    /** All teams, by code. */
    List<Team> all(Handle handle) {
        return handle.createQuery(TEAMS + " ORDER BY code").map(TeamStore::map).list();
    }

    public Optional<Team> find(Handle handle, String code) {
        return handle.createQuery(TEAMS + " WHERE code = :code")
                .bind("code", code)
                .map(TeamStore::map)
                .findOne();
    }

    void save(Handle transaction, Team team) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO team (code, version, name) VALUES (:code, :version, :name)
                        ON CONFLICT (code) DO UPDATE SET version = excluded.version, name = excluded.name
                        """)
                .bind("code", team.code())
                .bind("version", team.version())
                .bind("name", team.name())
                .execute();
        transaction.execute("DELETE FROM team_area WHERE team = ?", team.code());
        PreparedBatch areas = transaction.prepareBatch("INSERT INTO team_area (team, area) VALUES (?, ?)");
        team.areas().forEach(area -> areas.add(team.code(), area));
        areas.execute();
    }

    private static void lock(Handle transaction, String query) {
        transaction.select(query, COVERAGE_LOCK).mapTo(Integer.class).one();
    }

    private static Team map(ResultSet row, StatementContext context) throws SQLException {
        String[] areas = (String[]) row.getArray("areas").getArray();
        return new Team(row.getString("code"), row.getLong("version"), row.getString("name"), List.of(areas));
    }
}
