package org.warmhandoff.incident.importing.fhir;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.incident.importing.fhir.domain.CareSetting;
import org.warmhandoff.incident.importing.fhir.domain.Coding;
import org.warmhandoff.incident.importing.fhir.domain.NaloxoneCodes;
import org.warmhandoff.incident.importing.fhir.domain.NaloxoneTally;

/** Reads the naloxone that was given during an encounter: one MedicationAdministration is one time. */
final class ReadNaloxone {

    private final Bundle bundle;
    private final FhirTerms terms;
    private final CareSetting setting;

    ReadNaloxone(Bundle bundle, FhirTerms terms, CareSetting setting) {
        this.bundle = bundle;
        this.terms = terms;
        this.setting = setting;
    }

    NaloxoneTally tally(List<Resource> administrations) {
        NaloxoneTally tally = new NaloxoneTally();
        for (Resource administration : administrations) {
            if (terms.naloxone().isNaloxone(medication(administration))) {
                add(administration, tally);
            }
        }
        return tally;
    }

    private void add(Resource administration, NaloxoneTally tally) {
        String status = administration.root().text("status");
        if ("not-done".equals(status)) {
            tally.notGiven();
        } else if ("completed".equals(status) || "in-progress".equals(status) || "stopped".equals(status)) {
            Element dosage = administration.root().child("dosage");
            tally.given(
                    giver(administration),
                    NaloxoneCodes.route(dosage == null ? List.of() : dosage.concept("route")),
                    doses(administration, dosage),
                    NaloxoneCodes.response(response(administration)));
        }
    }

    /** One dose, given at one moment; what ran for a while or at a rate was not counted in doses. */
    private static @Nullable Integer doses(Resource administration, @Nullable Element dosage) {
        boolean atARate = dosage != null && (dosage.child("rateRatio") != null || dosage.child("rateQuantity") != null);
        return atARate || administration.root().text("effectiveDateTime") == null ? null : 1;
    }

    private List<Coding> medication(Resource administration) {
        List<Coding> stated = administration.root().concept("medicationCodeableConcept");
        if (!stated.isEmpty()) {
            return stated;
        }
        return bundle.resolve(administration, administration.root().child("medicationReference"))
                .filter(resource -> resource.is("Medication"))
                .map(resource -> resource.understood().root().concept("code"))
                .orElse(List.of());
    }

    private static List<Coding> response(Resource administration) {
        return administration.root().children("extension").stream()
                .filter(extension -> FhirTerms.RESPONSE_EXTENSIONS.contains(
                        extension.node().path("url").asText()))
                .flatMap(extension -> extension.concept("valueCodeableConcept").stream())
                .toList();
    }

    private NaloxoneGiver giver(Resource administration) {
        return administration.root().children("performer").stream()
                .filter(ReadNaloxone::performed)
                .flatMap(performer -> bundle.resolve(administration, performer.child("actor")).stream())
                .flatMap(actor -> giverBy(actor).stream())
                .findFirst()
                .orElse(setting.usualGiver());
    }

    /** A witness or whoever checked did not give it. */
    private static boolean performed(Element performer) {
        List<Coding> function = performer.concept("function");
        return function.isEmpty()
                || function.stream().anyMatch(coding -> coding.code().equals("performer"));
    }

    private static Optional<NaloxoneGiver> giverBy(Resource actor) {
        if (actor.is("Patient")) {
            return Optional.of(NaloxoneGiver.SELF);
        }
        if (actor.is("RelatedPerson")) {
            return Optional.of(NaloxoneGiver.FAMILY_OR_FRIEND);
        }
        if (actor.is("PractitionerRole")) {
            return NaloxoneCodes.giver(actor.understood().root().concepts("code"));
        }
        return actor.is("Practitioner")
                ? NaloxoneCodes.giver(actor.understood().root().children("qualification").stream()
                        .flatMap(qualification -> qualification.concept("code").stream())
                        .toList())
                : Optional.empty();
    }
}
