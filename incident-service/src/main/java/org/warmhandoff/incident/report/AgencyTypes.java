package org.warmhandoff.incident.report;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;

/** Agency types by the code in a token or a row; one that is not on the list is {@code OTHER}. */
public final class AgencyTypes {

    private AgencyTypes() {}

    public static AgencyType byCode(@Nullable String code) {
        return Arrays.stream(AgencyType.values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElse(AgencyType.OTHER);
    }
}
