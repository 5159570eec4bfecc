package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Locale;

/**
 * A code of ICD-10-CM, as short as crews write it: {@code T40.1X1A}, {@code T40.6}, {@code F19}.
 *
 * @param code in upper case, with its dot
 */
public record Icd10Code(String code) {

    public Icd10Code {
        code = code.strip().toUpperCase(Locale.ROOT);
    }

    /** True when the code is this one or belongs under it. */
    public boolean isUnder(String prefix) {
        return code.startsWith(prefix);
    }
}
