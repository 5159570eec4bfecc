package org.warmhandoff.referral.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.referral.worker.domain.Shift;
import org.warmhandoff.referral.worker.domain.Skill;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;
import org.warmhandoff.referral.worker.domain.WorkerRole;

/** Keeps workers. */
@ApplicationScoped
public class WorkerStore {

    private static final String WORKERS =
            """
            SELECT worker.*, ARRAY(SELECT team FROM worker_team WHERE worker_team.account = worker.account) AS teams
            FROM worker
            """;

    /** A shift as it lies in the database. */
    record StoredShift(DayOfWeek day, String from, String to) {

        static StoredShift of(Shift shift) {
            return new StoredShift(
                    shift.day(), shift.from().toString(), shift.to().toString());
        }

        Shift restored() {
            return new Shift(day, LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /** Those to whom something may be offered, of these teams. */
    public List<WorkerProfile> activeOfTeams(Handle handle, Set<String> teams) {
        return handle.createQuery(WORKERS
                        + " WHERE active AND account IN (SELECT account FROM worker_team WHERE team = ANY (:teams))"
                        + " ORDER BY account")
                .bind("teams", teams.toArray(String[]::new))
                .map(WorkerStore::map)
                .list();
    }

    public Optional<WorkerProfile> find(Handle handle, Worker worker) {
        return find(handle, worker.account(), "");
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<WorkerProfile> lock(Handle transaction, String account) {
        return find(transaction, account, " FOR UPDATE OF worker");
    }

    /** All workers, or those of a team, by account. */
    List<WorkerProfile> all(Handle handle, @Nullable String team) {
        return handle.createQuery(WORKERS
                        + " WHERE :team::text IS NULL OR account IN (SELECT account FROM worker_team WHERE team = :team)"
                        + " ORDER BY account")
                .bind("team", team)
                .map(WorkerStore::map)
                .list();
    }

    void save(Handle transaction, WorkerProfile profile) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO worker (account, version, active, role, gender, languages, skills, areas, shifts, most_tasks)
                        VALUES (:account, :version, :active, :role, :gender, :languages, :skills, :areas, :shifts::jsonb,
                                :mostTasks)
                        ON CONFLICT (account) DO UPDATE SET version = excluded.version, active = excluded.active,
                            role = excluded.role, gender = excluded.gender, languages = excluded.languages,
                            skills = excluded.skills, areas = excluded.areas, shifts = excluded.shifts,
                            most_tasks = excluded.most_tasks
                        """)
                .bind("account", profile.worker().account())
                .bind("version", profile.version())
                .bind("active", profile.active())
                .bind("role", profile.role().code())
                .bind(
                        "gender",
                        profile.gender() == null ? null : profile.gender().code())
                .bind("languages", sorted(profile.languages()))
                .bind(
                        "skills",
                        sorted(profile.skills().stream().map(Coded::code).toList()))
                .bind("areas", sorted(profile.areas()))
                .bind("shifts", json(profile.shifts()))
                .bind("mostTasks", profile.mostTasks())
                .execute();
        String account = profile.worker().account();
        transaction.execute("DELETE FROM worker_team WHERE account = ?", account);
        PreparedBatch teams = transaction.prepareBatch("INSERT INTO worker_team (team, account) VALUES (?, ?)");
        profile.teams().forEach(team -> teams.add(team, account));
        teams.execute();
    }

    private static Optional<WorkerProfile> find(Handle handle, String account, String lock) {
        return handle.createQuery(WORKERS + " WHERE account = :account" + lock)
                .bind("account", account)
                .map(WorkerStore::map)
                .findOne();
    }

    private static WorkerProfile map(ResultSet row, StatementContext context) throws SQLException {
        String gender = row.getString("gender");
        return new WorkerProfile(
                new Worker(row.getString("account")),
                row.getLong("version"),
                row.getBoolean("active"),
                texts(row, "teams"),
                constant(WorkerRole.class, row.getString("role")),
                gender == null ? null : constant(Gender.class, gender),
                texts(row, "languages"),
                texts(row, "skills").stream()
                        .map(code -> constant(Skill.class, code))
                        .collect(Collectors.toUnmodifiableSet()),
                texts(row, "areas"),
                shifts(row.getString("shifts")),
                row.getInt("most_tasks"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toUnmodifiableSet());
    }

    private static String[] sorted(Collection<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static <E extends Enum<E> & Coded> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String json(List<Shift> shifts) {
        return new String(EventJson.write(shifts.stream().map(StoredShift::of).toList()), StandardCharsets.UTF_8);
    }

    private static List<Shift> shifts(String json) {
        try {
            return Arrays.stream(EventJson.read(json.getBytes(StandardCharsets.UTF_8), StoredShift[].class))
                    .map(StoredShift::restored)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
