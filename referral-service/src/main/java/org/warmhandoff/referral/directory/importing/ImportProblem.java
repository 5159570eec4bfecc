package org.warmhandoff.referral.directory.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;

/**
 * Something in a file that could not be taken as it is. Names the field and never its value.
 *
 * @param position of the entry: its line in a CSV file, its number among the services of an HSDS file, from 1; 0 for the file
 *     as a whole
 * @param id the source's own id of the entry, when it has a usable one
 * @param field the column or property
 * @param code a stable code, such as {@code required}
 * @param detail for people; may change
 */
public record ImportProblem(
        long position,
        @Schema(nullable = true) @Nullable String id,
        String field,
        String code,
        Effect effect,
        String detail) {

    /** What the problem means for the entry. */
    public enum Effect implements Coded {
        /** The entry was not taken: what the directory had of it stays. */
        ENTRY_SKIPPED,
        /** The entry was taken without the value. */
        VALUE_LEFT_OUT;

        @Override
        @JsonValue
        public String code() {
            return Coded.super.code();
        }
    }
}
