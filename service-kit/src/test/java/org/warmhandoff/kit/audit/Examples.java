package org.warmhandoff.kit.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the tests of the log start from. */
final class Examples {

    static final Instant NOW = Instant.parse("2026-03-07T03:52:10.123456Z");

    private Examples() {}

    static Access access(String account, String subject) {
        return Access.of(
                new Access.Who(account, null, "outreach", List.of("reader")),
                PurposeOfUse.COC,
                new Access.What("record", subject, "work-1"),
                Access.Result.given());
    }

    /** A chain that holds. */
    static List<AccessEntry> chain(int length) {
        List<AccessEntry> chain = new ArrayList<>();
        String hash = HashChain.START;
        for (int number = 1; number <= length; number++) {
            AccessEntry entry = HashChain.next(
                    hash,
                    number,
                    NOW.plus(Duration.ofMinutes(number)),
                    access("reader-" + number, "subject-" + number));
            chain.add(entry);
            hash = entry.hash();
        }
        return chain;
    }
}
