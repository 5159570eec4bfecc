package org.warmhandoff.incident.importing.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.warmhandoff.incident.importing.fhir.domain.EncounterStatus;

/**
 * The encounters of a Bundle and what belongs to each. An encounter that is part of another one (the time on a ward, within a
 * stay) is no overdose of its own: what is recorded with it belongs to the whole.
 */
final class Encounters {

    /** By what a resource says which encounter it was made in. */
    private static final Map<String, String> LINKS =
            Map.of("Condition", "encounter", "Observation", "encounter", "MedicationAdministration", "context");

    private final Bundle bundle;
    private final Map<Integer, List<Resource>> parts = new HashMap<>();
    private final Map<Integer, List<Resource>> recorded = new HashMap<>();
    private final Map<Integer, UnreadableElementException> failures = new HashMap<>();

    /** The entries that cannot be told to belong to an encounter, with the reason. */
    private final Map<Integer, UnreadableElementException> strays = new HashMap<>();

    Encounters(Bundle bundle) {
        this.bundle = bundle;
        bundle.entriesOf("Encounter").forEach(this::placeWithinWhole);
        LINKS.forEach((type, link) -> bundle.entriesOf(type).forEach(entry -> assign(entry, link)));
    }

    /** What could not be given to an encounter, by the position of its entry. */
    Map<Integer, UnreadableElementException> strays() {
        return strays;
    }

    /** @throws UnreadableElementException when what the encounter is part of cannot be found out */
    boolean isPart(BundleEntry encounter) {
        UnreadableElementException failure = failures.get(encounter.position());
        if (failure != null) {
            throw failure;
        }
        return !parts.containsKey(encounter.position());
    }

    /** The encounter itself and its parts, without those that did not take place. */
    List<Resource> with(BundleEntry whole) {
        return parts.getOrDefault(whole.position(), List.of()).stream()
                .filter(part -> part.entry() == whole || tookPlace(part))
                .toList();
    }

    /** What was recorded in the encounter or one of its parts, and may be used. */
    List<Resource> recordedIn(BundleEntry whole, String type) {
        return with(whole).stream()
                .flatMap(part -> recorded.getOrDefault(part.entry().position(), List.of()).stream())
                .filter(resource -> resource.is(type))
                .map(Resource::understood)
                .toList();
    }

    private static boolean tookPlace(Resource part) {
        String status = part.understood().root().text("status");
        return status != null
                && EncounterStatus.of(status).filter(EncounterStatus::tookPlace).isPresent();
    }

    private void placeWithinWhole(BundleEntry encounter) {
        try {
            BundleEntry whole = wholeOf(encounter);
            parts.computeIfAbsent(whole.position(), missing -> new ArrayList<>(1))
                    .add(Resource.of(encounter));
        } catch (UnreadableElementException failure) {
            failures.put(encounter.position(), failure);
        }
    }

    private BundleEntry wholeOf(BundleEntry encounter) {
        Set<Integer> passed = new HashSet<>();
        BundleEntry whole = encounter;
        while (passed.add(whole.position())) {
            Optional<Resource> next = bundle.resolve(
                            Resource.of(whole), whole.resource().child("partOf"))
                    .filter(resource -> resource.is("Encounter")
                            && resource.root() == resource.entry().resource());
            if (next.isEmpty()) {
                return whole;
            }
            whole = next.get().entry();
        }
        throw encounter.resource().at("partOf").unreadable("circular-reference", "leads back to itself");
    }

    private void assign(BundleEntry entry, String link) {
        try {
            bundle.resolve(Resource.of(entry), entry.resource().child(link))
                    .filter(resource -> resource.is("Encounter"))
                    .ifPresent(encounter -> recorded.computeIfAbsent(
                                    encounter.entry().position(), missing -> new ArrayList<>())
                            .add(Resource.of(entry)));
        } catch (UnreadableElementException failure) {
            strays.put(entry.position(), failure);
        }
    }
}
