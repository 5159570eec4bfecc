package org.warmhandoff.referral.careplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.referral.careplan.domain.CarePlan;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry.Goal;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry.StatedNeed;
import org.warmhandoff.referral.careplan.domain.CarePlanEntry.Support;
import org.warmhandoff.referral.careplan.domain.NeedState;
import org.warmhandoff.referral.careplan.domain.OwnWords;
import org.warmhandoff.referral.careplan.domain.SupportKind;
import org.warmhandoff.referral.need.domain.Need;
import org.warmhandoff.referral.worker.domain.Worker;

/** Keeps what people want, with the follow-up in which they said it. */
@ApplicationScoped
class CarePlanStore {

    private static final String GOAL = "goal";
    private static final String NEED = "need";
    private static final String SUPPORT = "support";

    /** What was said in any of these follow-ups. */
    CarePlan of(Handle handle, UUID[] followUps) {
        return new CarePlan(handle.createQuery("SELECT * FROM care_plan_entry WHERE follow_up_id = ANY (:followUps)")
                .bind("followUps", followUps)
                .map(CarePlanStore::entry)
                .list());
    }

    /** What is new was said in this follow-up; the rest stays with the one in which it was said. */
    void write(Handle transaction, UUID followUp, CarePlan.Change change, Worker by) {
        transaction
                .createUpdate("DELETE FROM care_plan_entry WHERE entry_id = ANY (:ids)")
                .bind("ids", change.removed().toArray(UUID[]::new))
                .execute();
        PreparedBatch entries = transaction.prepareBatch(
                """
                INSERT INTO care_plan_entry (entry_id, follow_up_id, kind, code, state, words, since, recorded_by)
                VALUES (:id, :followUp, :kind, :code, :state, :words, :since, :by)
                ON CONFLICT (entry_id) DO UPDATE SET code = excluded.code, state = excluded.state, words = excluded.words,
                    since = excluded.since, recorded_by = excluded.recorded_by
                """);
        change.written().forEach(entry -> {
            bind(entries, entry);
            entries.bind("followUp", followUp).bind("by", by.account()).add();
        });
        if (entries.size() > 0) {
            entries.execute();
        }
    }

    private static void bind(PreparedBatch entries, CarePlanEntry entry) {
        entries.bind("id", entry.id()).bind("since", entry.since());
        if (entry instanceof Goal goal) {
            bind(entries, GOAL, null, null, goal.words());
        } else if (entry instanceof StatedNeed need) {
            bind(entries, NEED, need.need(), need.state(), null);
        } else if (entry instanceof Support support) {
            bind(entries, SUPPORT, support.kind(), null, support.name());
        }
    }

    private static void bind(
            PreparedBatch entries,
            String kind,
            @Nullable Coded code,
            @Nullable NeedState state,
            @Nullable OwnWords words) {
        entries.bind("kind", kind)
                .bind("code", code == null ? null : code.code())
                .bind("state", state == null ? null : state.code())
                .bind("words", words == null ? null : words.text());
    }

    private static CarePlanEntry entry(ResultSet row, StatementContext context) throws SQLException {
        UUID id = row.getObject("entry_id", UUID.class);
        Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
        String kind = row.getString("kind");
        return switch (kind) {
            case GOAL -> new Goal(id, new OwnWords(row.getString("words")), since);
            case NEED ->
                new StatedNeed(
                        id,
                        constant(Need.values(), row.getString("code")),
                        constant(NeedState.values(), row.getString("state")),
                        since);
            case SUPPORT -> new Support(id, constant(SupportKind.values(), row.getString("code")), name(row), since);
            default -> throw new IllegalStateException("an entry of no kind of ours");
        };
    }

    private static @Nullable OwnWords name(ResultSet row) throws SQLException {
        String name = row.getString("words");
        return name == null ? null : new OwnWords(name);
    }

    private static <C extends Coded> C constant(C[] constants, String code) {
        return Arrays.stream(constants)
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a code that is none of ours"));
    }
}
