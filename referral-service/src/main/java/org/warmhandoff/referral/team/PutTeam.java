package org.warmhandoff.referral.team;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.team.domain.Coverage;
import org.warmhandoff.referral.team.domain.Team;

/** Creates a team or changes it, and lets the follow-ups that waited for a team have theirs. */
@ApplicationScoped
public class PutTeam {

    /** What has become of the team. */
    record Result(Team team, boolean created) {}

    private static final EventLog LOG = EventLog.of(PutTeam.class);

    private final Database database;
    private final TeamStore teams;
    private final CoverageFollower follower;

    PutTeam(Database database, TeamStore teams, CoverageFollower follower) {
        this.database = database;
        this.teams = teams;
        this.follower = follower;
    }

    /**
     * @param ifMatch the entity tag of the version to change; null to create
     * @param mustBeNew true when the caller wants to create and nothing else ({@code If-None-Match: *})
     * @throws ProblemException 428 to change a team without {@code ifMatch}; 412 when it has moved on, is not there, or is
     *     there and must be new
     */
    Result put(String code, TeamRequest request, @Nullable String ifMatch, boolean mustBeNew) {
        Result result = database.inTransaction(transaction -> put(transaction, code, request, ifMatch, mustBeNew));
        LOG.info(
                result.created() ? "team.created" : "team.changed",
                LogField.code("team", result.team().code()),
                LogField.count("version", result.team().version()));
        return result;
    }

    private Result put(
            Handle transaction, String code, TeamRequest request, @Nullable String ifMatch, boolean mustBeNew) {
        teams.lockCoverage(transaction);
        Optional<Team> existing = teams.find(transaction, code);
        if (existing.isPresent() && mustBeNew) {
            throw new ProblemException(
                    ProblemKind.STALE,
                    "There is a team with this code already.",
                    new FieldError("If-None-Match", "exists", "asks for a team that does not exist yet"));
        }
        if (existing.isPresent() || ifMatch != null) {
            long expected = Preconditions.expectedVersion(ifMatch);
            Preconditions.requireCurrent(expected, existing.map(Team::version).orElse(0L));
        }
        Team next = existing.map(team -> team.changed(request.name(), request.areas()))
                .orElseGet(() -> Team.created(code, request.name(), request.areas()));
        teams.save(transaction, next);
        follower.coverageChanged(transaction, new Coverage(teams.all(transaction)));
        return new Result(next, existing.isEmpty());
    }
}
