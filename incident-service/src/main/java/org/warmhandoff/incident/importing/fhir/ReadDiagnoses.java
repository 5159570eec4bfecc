package org.warmhandoff.incident.importing.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.importing.casedefinition.OverdoseFinding;
import org.warmhandoff.incident.importing.fhir.domain.Certainty;
import org.warmhandoff.incident.importing.fhir.domain.Coding;
import org.warmhandoff.incident.importing.fhir.domain.OverdoseConcepts;

/**
 * Reads what an encounter says of an overdose: its conditions, those observations whose result is one, and the coded reason for
 * which the person came. Results of toxicology are not read: a hospital gives fentanyl itself, and a screen does not tell when
 * something was taken.
 */
final class ReadDiagnoses {

    private record Statement(OverdoseFinding finding, Certainty certainty) {}

    private final Bundle bundle;
    private final FhirTerms terms;
    private final List<Statement> statements = new ArrayList<>();
    private boolean selfHarm;

    ReadDiagnoses(Bundle bundle, Encounters encounters, FhirTerms terms, BundleEntry encounter) {
        this.bundle = bundle;
        this.terms = terms;
        encounters.recordedIn(encounter, "Condition").forEach(this::condition);
        encounters.recordedIn(encounter, "Observation").forEach(this::observation);
        encounters.with(encounter).forEach(this::encounter);
    }

    /** How sure it is that it was an overdose; nothing when nothing says that it was one, or that it was none. */
    Optional<Certainty> certainty() {
        return statements.stream().map(Statement::certainty).max(Comparator.naturalOrder());
    }

    boolean opioidInvolved() {
        return standing().stream().anyMatch(OverdoseFinding::isOpioidOverdose);
    }

    /** True when something that is not ruled out says that the person may have meant it. */
    boolean suspectsSelfHarm() {
        return selfHarm;
    }

    /** The substances that are named and not ruled out. The order of the entries says nothing. */
    List<Substance> substances() {
        return standing().stream()
                .flatMap(finding -> finding.substances().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<OverdoseFinding> standing() {
        return statements.stream()
                .filter(statement -> statement.certainty().stands())
                .map(Statement::finding)
                .toList();
    }

    private void encounter(Resource encounter) {
        add(encounter.root().concepts("reasonCode"), Certainty.SUSPECTED);
        for (Element diagnosis : encounter.root().children("diagnosis")) {
            refer(encounter, diagnosis.child("condition"));
        }
        encounter.root().children("reasonReference").forEach(reference -> refer(encounter, reference));
    }

    private void refer(Resource encounter, @Nullable Element reference) {
        bundle.resolve(encounter, reference).map(Resource::understood).ifPresent(resource -> {
            if (resource.is("Condition")) {
                condition(resource);
            } else if (resource.is("Observation")) {
                observation(resource);
            }
        });
    }

    private void condition(Resource condition) {
        Element status = condition.root().child("verificationStatus");
        List<String> codes = status == null
                ? List.of()
                : status.codings().stream()
                        .filter(coding -> Objects.equals(coding.system(), Coding.VERIFICATION))
                        .map(Coding::code)
                        .toList();
        if (codes.contains(Certainty.ENTERED_IN_ERROR)) {
            return;
        }
        Certainty certainty = Certainty.PROBABLE;
        if (!codes.isEmpty()) {
            certainty = Certainty.ofCondition(codes.get(0)).orElseThrow(() -> condition
                    .root()
                    .at("verificationStatus")
                    .unreadable("unknown-code", "is not a code of condition-ver-status"));
        }
        add(condition.root().concept("code"), certainty);
    }

    private void observation(Resource observation) {
        String status = observation.root().text("status");
        Optional<Certainty> certainty = status == null ? Optional.empty() : Certainty.ofObservation(status);
        if (certainty.isEmpty()) {
            return;
        }
        add(observation.root().concept("valueCodeableConcept"), certainty.get());
        Boolean present = observation.root().truth("valueBoolean");
        if (present != null) {
            add(observation.root().concept("code"), present ? certainty.get() : Certainty.REFUTED);
        }
    }

    private void add(List<Coding> codings, Certainty certainty) {
        selfHarm |= certainty.stands() && OverdoseConcepts.suspectSelfHarm(codings);
        OverdoseFinding finding = terms.overdoses().read(codings);
        if (finding.isOverdose()) {
            statements.add(new Statement(finding, certainty));
        }
    }
}
