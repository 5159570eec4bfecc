package org.warmhandoff.kit.audit;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asked to read protected data. It holds ids and codes, and nothing of the data itself. The codes are text here, so that
 * an entry that was tampered with, or that a later version wrote, can still be read.
 *
 * @param purpose code of what for, as they said
 */
public record Access(Who who, String purpose, What what, Result result) {

    public static Access of(Who who, PurposeOfUse purpose, What what, Result result) {
        return new Access(who, purpose.name(), what, result);
    }

    /**
     * Who asked.
     *
     * @param account opaque account id of whoever reads
     * @param via the service account that asked in their name; null when they asked themselves
     * @param agency of the token that asked; null when it names none
     * @param roles those of the token that open this door
     */
    @Schema(name = "AccessWho")
    public record Who(String account, @Nullable String via, @Nullable String agency, List<String> roles) {

        public Who {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What was asked for.
     *
     * @param kind a code of ours
     * @param subject opaque id of what was to be read; null when it was never found
     * @param basis opaque id of the work that it was to be read for; null when there is none
     */
    @Schema(name = "AccessWhat")
    public record What(String kind, @Nullable String subject, @Nullable String basis) {}

    /**
     * What came of it.
     *
     * @param outcome code of an {@link AccessOutcome}
     * @param rule code of the rule that refused; null for any other outcome
     */
    @Schema(name = "AccessResult")
    public record Result(String outcome, @Nullable String rule) {

        public static Result given() {
            return new Result(AccessOutcome.GIVEN.code(), null);
        }

        public static Result refused(String rule) {
            return new Result(AccessOutcome.REFUSED.code(), rule);
        }

        public static Result notFound() {
            return new Result(AccessOutcome.NOT_FOUND.code(), null);
        }

        public static Result unavailable() {
            return new Result(AccessOutcome.UNAVAILABLE.code(), null);
        }
    }
}
