package org.warmhandoff.kit.database;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** New ids. */
public final class Ids {

    private static final TimeBasedEpochGenerator ORDERED = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A UUID of version 7: rises with time, so that index pages fill in order. It tells when it was made. */
    public static UUID ordered() {
        return ORDERED.generate();
    }

    /** A UUID of version 4: tells nothing. For ids that leave the system in messages. */
    public static UUID opaque() {
        return UUID.randomUUID();
    }
}
