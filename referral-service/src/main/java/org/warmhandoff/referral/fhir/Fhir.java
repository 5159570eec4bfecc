package org.warmhandoff.referral.fhir;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.referral.fhir.domain.LocalCodes;
import org.warmhandoff.referral.fhir.r4.CodeableConcept;
import org.warmhandoff.referral.fhir.r4.Coding;

/** What all FHIR endpoints share: where they are, what they speak, and how they tag versions. */
final class Fhir {

    static final String PATH = "/fhir/";
    static final String MEDIA_TYPE = "application/fhir+json";
    static final String VERSION = "4.0.1";

    /** Until when a task is on hold: R4 has no element for it. */
    static final String HOLD_UNTIL = LocalCodes.BASE + "StructureDefinition/hold-until";

    /** FHIR's label of what is no real event. */
    static final Coding TEST_DATA = new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST");

    private static final Pattern WEAK_TAG = Pattern.compile("W/(\"[^\"]*\")");

    private Fhir() {}

    /** FHIR's tags are weak, and name a version all the same. */
    static EntityTag entityTag(long version) {
        return new EntityTag(Preconditions.entityTag(version).getValue(), true);
    }

    /** As {@link Preconditions#expectedVersion}, of a weak tag or a strong one. */
    static long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return Preconditions.expectedVersion(null);
        }
        Matcher weak = WEAK_TAG.matcher(ifMatch.strip());
        return Preconditions.expectedVersion(weak.matches() ? weak.group(1) : ifMatch);
    }

    static CodeableConcept concept(LocalCodes system, Coded code) {
        return CodeableConcept.of(new Coding(system.url(), code.code()));
    }
}
