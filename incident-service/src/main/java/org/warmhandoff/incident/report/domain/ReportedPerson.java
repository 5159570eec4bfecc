package org.warmhandoff.incident.report.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/**
 * What one report says of one person, without identity. What it does not say is {@code UNKNOWN}, empty or null, never guessed.
 *
 * @param age what is known of the age; it stays in this service, and the band is what is published
 * @param outreachConsent what the person answered when asked whether outreach may contact them
 * @param reachableBy ways to reach the person that came with the report and are in the vault
 * @param personRef opaque reference to the person, made by the vault when the report says who it is
 */
public record ReportedPerson(
        Outcome outcome,
        AgeBand ageBand,
        @Nullable AgeRange age,
        Gender gender,
        List<Substance> substances,
        YesNoUnknown opioidInvolved,
        YesNoUnknown naloxoneGiven,
        List<NaloxoneAdministration> naloxone,
        Disposition disposition,
        YesNoUnknown suspectedSelfHarm,
        OutreachConsent outreachConsent,
        List<ReachableBy> reachableBy,
        @Nullable UUID personRef) {

    @SuppressWarnings("NullAway") // The missing fields of an older record arrive as null.
    public ReportedPerson {
        substances = substances.stream().distinct().toList();
        opioidInvolved = Objects.requireNonNullElse(opioidInvolved, YesNoUnknown.UNKNOWN);
        naloxoneGiven = Objects.requireNonNullElse(naloxoneGiven, YesNoUnknown.UNKNOWN);
        naloxone = List.copyOf(naloxone);
        suspectedSelfHarm = Objects.requireNonNullElse(suspectedSelfHarm, YesNoUnknown.UNKNOWN);
        outreachConsent = Objects.requireNonNullElse(outreachConsent, OutreachConsent.NOT_ASKED);
        reachableBy = reachableBy == null ? List.of() : List.copyOf(reachableBy);
    }

    /** The same person, recognized. */
    public ReportedPerson recognizedAs(@Nullable UUID ref) {
        return new ReportedPerson(
                outcome,
                ageBand,
                age,
                gender,
                substances,
                opioidInvolved,
                naloxoneGiven,
                naloxone,
                disposition,
                suspectedSelfHarm,
                outreachConsent,
                reachableBy,
                ref);
    }
}
