package org.warmhandoff.local.simulation;

/** An agency of the city that reports. */
enum Agency {
    EMS("ems", "ems-cad"),
    POLICE("police", "police-rms"),
    COMMUNITY("community", "outreach-log");

    /** Name of its token. */
    private final String token;

    /** Where it keeps its records. */
    private final String system;

    Agency(String token, String system) {
        this.token = token;
        this.system = system;
    }

    String token() {
        return token;
    }

    String system() {
        return system;
    }
}
