package org.warmhandoff.incident.report;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.http.ProblemException;

/** What became of a submission. */
public sealed interface Submitted {

    /** Kept, or known already. */
    record Taken(Report report, Effect effect) implements Submitted {}

    /** Not possible in the present state of what is kept. */
    record Refused(ProblemException problem) implements Submitted {}

    /** What taking a report in has changed. */
    enum Effect implements Coded {
        CREATED,
        UPDATED,
        /** It says what is known already. */
        UNCHANGED;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }

    /** @throws ProblemException when it was refused */
    default Taken orThrow() {
        if (this instanceof Refused refused) {
            throw refused.problem();
        }
        return (Taken) this;
    }
}
