package org.warmhandoff.local.play;

import java.time.Instant;
import java.util.List;

/**
 * Nothing waits for a timer that has passed it by. The times are the defaults of {@code docs/follow-up.md}, written down here once
 * more, so that the service is not asked whether it agrees with itself.
 */
final class StuckChecks {

    /** What must not be, at a time by which everything that was due before is done. */
    private record Rule(String sentence, String of, String broken) {}

    private static final String UNTRIED =
            "status IN ('triage', 'open', 'claimed', 'in-progress') AND first_attempt_at IS NULL";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "4 h in the pool: its workers are reminded",
                    "status = 'open' AND since + interval '4 hours' < ?",
                    "escalation = 'none'"),
            new Rule(
                    "8 h in the pool or in triage: the lead is told",
                    "status IN ('open', 'triage') AND since + interval '8 hours' < ?",
                    "escalation NOT IN ('lead', 'coordinator')"),
            new Rule(
                    "24 h in the pool or in triage: the coordinator is told",
                    "status IN ('open', 'triage') AND since + interval '24 hours' < ?",
                    "escalation <> 'coordinator'"),
            new Rule(
                    "the first attempt is due and missing: the lead is told",
                    UNTRIED + " AND due_at < ?",
                    "escalation NOT IN ('lead', 'coordinator')"),
            new Rule(
                    "the first attempt is missing for 72 h: the coordinator is told",
                    UNTRIED + " AND breach_at < ?",
                    "escalation <> 'coordinator'"),
            new Rule(
                    "nothing is claimed and untried for more than 24 h",
                    "status = 'claimed'",
                    "since + interval '24 hours' < ?"),
            new Rule("nothing is on hold past its day", "status = 'on-hold'", "hold_until < ?"),
            new Rule(
                    "no offer stands for more than 2 h",
                    "offered_at IS NOT NULL",
                    "offered_at + interval '2 hours' < ?"),
            new Rule("nothing that is due is left undone", "next_action_at IS NOT NULL", "next_action_at < ?"));

    private final Databases databases;

    StuckChecks(Databases databases) {
        this.databases = databases;
    }

    /** @param by what was due before that must be done */
    List<Check> all(Instant by) {
        return RULES.stream().map(rule -> check(rule, by)).toList();
    }

    private Check check(Rule rule, Instant by) {
        Object[] ofBindings = rule.of().contains("?") ? new Object[] {by} : new Object[0];
        List<String> broken = databases.query(
                "referral",
                "SELECT follow_up_id FROM follow_up WHERE " + rule.of() + " AND " + rule.broken(),
                row -> row.getString(1),
                by);
        long looked = databases.count("referral", "SELECT count(*) FROM follow_up WHERE " + rule.of(), ofBindings);
        return new Check(rule.sentence(), looked, broken);
    }
}
