package org.warmhandoff.incident.importing.fhir;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.fhir.domain.CareSetting;
import org.warmhandoff.incident.importing.fhir.domain.Certainty;
import org.warmhandoff.incident.importing.fhir.domain.Coding;
import org.warmhandoff.incident.importing.fhir.domain.DischargeDisposition;
import org.warmhandoff.incident.importing.fhir.domain.EncounterStatus;
import org.warmhandoff.incident.importing.fhir.domain.FhirTime;
import org.warmhandoff.incident.importing.fhir.domain.NaloxoneTally;
import org.warmhandoff.incident.importing.fhir.domain.RecordKey;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.incident.report.domain.AgeRange;

/** Reads one encounter of a Bundle, with all that belongs to it, into a report. */
final class ReadEncounter {

    private static final String SOURCE_SYSTEM = "fhir";

    private final Bundle bundle;
    private final Encounters encounters;
    private final FhirTerms terms;
    private final ReadPlace readPlace;

    /** @param defaultArea the area of what does not say where it happened; null to refuse it */
    ReadEncounter(Bundle bundle, Encounters encounters, FhirTerms terms, @Nullable String defaultArea) {
        this.bundle = bundle;
        this.encounters = encounters;
        this.terms = terms;
        this.readPlace = new ReadPlace(bundle, terms.areaCodeSystem(), defaultArea);
    }

    ImportedRecord read(BundleEntry entry, long line) {
        try {
            return record(entry, line);
        } catch (UnreadableElementException failure) {
            return new ImportedRecord.Unreadable(line, List.of(failure.error()));
        }
    }

    private ImportedRecord record(BundleEntry entry, long line) {
        Resource encounter = Resource.of(entry).understood();
        if (!bundle.hasOwnFullUrl(entry)) {
            throw new UnreadableElementException(
                    "/entry/" + entry.position() + "/fullUrl", "not-unique", "is the fullUrl of two entries");
        }
        EncounterStatus status = status(encounter.root());
        if (!status.tookPlace()) {
            return new ImportedRecord.PassedOver(line, status.code());
        }
        if (encounters.isPart(entry)) {
            return new ImportedRecord.PassedOver(line, "part-of-another-encounter");
        }
        ReadDiagnoses diagnoses = new ReadDiagnoses(bundle, encounters, terms, entry);
        Optional<Certainty> certainty = diagnoses.certainty();
        if (certainty.isEmpty()) {
            return new ImportedRecord.PassedOver(line, "not-an-overdose");
        }
        ReadPlace.Found place = readPlace.of(encounter);
        return new ImportedRecord.Readable(
                line,
                body(encounter, diagnoses, certainty.get(), place),
                place.assumed() ? Set.of(QualityFlag.UNASSIGNED_AREA) : Set.of());
    }

    private ReportBody body(Resource encounter, ReadDiagnoses diagnoses, Certainty certainty, ReadPlace.Found place) {
        CareSetting setting = setting(encounter.root());
        return new ReportBody(
                start(encounter.root()),
                place.location(),
                List.of(person(encounter, diagnoses, setting)),
                IncidentKind.OVERDOSE,
                certainty.classification(),
                setting.basis(),
                place.sceneType(),
                null,
                null,
                null,
                SOURCE_SYSTEM,
                recordKey(encounter.root()));
    }

    private ReportBody.Person person(Resource encounter, ReadDiagnoses diagnoses, CareSetting setting) {
        OffsetDateTime start = start(encounter.root());
        Optional<ReadPatient> patient = bundle.resolve(
                        encounter, encounter.root().child("subject"))
                .filter(resource -> resource.is("Patient"))
                .map(resource -> new ReadPatient(resource, start));
        Element stay = encounter.root().child("hospitalization");
        Optional<DischargeDisposition> end =
                DischargeDisposition.of(stay == null ? List.of() : stay.concept("dischargeDisposition"));
        boolean died = patient.filter(person -> person.diedWithin(start, end(encounter.root())))
                .isPresent();
        Optional<AgeRange> age = patient.flatMap(ReadPatient::age);
        NaloxoneTally naloxone = new ReadNaloxone(bundle, terms, setting)
                .tally(encounters.recordedIn(encounter.entry(), "MedicationAdministration"));
        return new ReportBody.Person(
                died ? Outcome.FATAL : end.map(DischargeDisposition::outcome).orElse(Outcome.UNKNOWN),
                age.filter(ReadEncounter::isExact).map(AgeRange::from).orElse(null),
                null,
                age.filter(range -> !isExact(range))
                        .map(range -> new ReportBody.AgeRange(range.from(), range.to()))
                        .orElse(null),
                patient.map(ReadPatient::gender).orElse(Gender.UNKNOWN),
                diagnoses.substances(),
                diagnoses.opioidInvolved() ? YesNoUnknown.YES : YesNoUnknown.UNKNOWN,
                naloxone.givenAtAll(),
                naloxone.administrations().stream()
                        .map(given ->
                                new ReportBody.Naloxone(given.giver(), given.route(), given.doses(), given.response()))
                        .toList(),
                setting.disposition(end),
                diagnoses.suspectsSelfHarm() ? YesNoUnknown.YES : YesNoUnknown.UNKNOWN,
                patient.map(ReadPatient::identity).orElse(null));
    }

    private static boolean isExact(AgeRange age) {
        return Objects.equals(age.from(), age.to());
    }

    private static EncounterStatus status(Element encounter) {
        String status = encounter.text("status");
        if (status == null) {
            throw encounter.at("status").unreadable("required", "an encounter has a status");
        }
        return EncounterStatus.of(status)
                .orElseThrow(
                        () -> encounter.at("status").unreadable("unknown-code", "is not a code of encounter-status"));
    }

    private static CareSetting setting(Element encounter) {
        Element encounterClass = encounter.child("class");
        Optional<Coding> coding = encounterClass == null ? Optional.empty() : encounterClass.asCoding();
        return CareSetting.of(coding.orElse(null), encounter.concepts("type"));
    }

    private static OffsetDateTime start(Element encounter) {
        Element period = encounter.child("period");
        OffsetDateTime start = period == null ? null : time(period, "start");
        if (start == null) {
            throw encounter.at("period").at("start").unreadable("required", "says when it happened");
        }
        return start;
    }

    /** The end of the encounter; null when it goes on, or the end is known by its day only. */
    private static @Nullable OffsetDateTime end(Element encounter) {
        Element period = encounter.child("period");
        return period == null ? null : time(period, "end");
    }

    private static @Nullable OffsetDateTime time(Element period, String name) {
        String text = period.text(name);
        if (text == null) {
            return null;
        }
        try {
            return FhirTime.parse(text);
        } catch (FhirTime.RefusedException refused) {
            throw period.at(name)
                    .unreadable(
                            refused.refusal() == FhirTime.Refusal.NO_TIME_OF_DAY ? "no-time-of-day" : "not-a-time",
                            "must be a time with an offset, as 2026-03-01T21:40:00-05:00");
        }
    }

    /**
     * The official identifier, else the usual one, else the first that is neither old nor temporary; else the id.
     *
     * @throws UnreadableElementException when there is none: sent again, the encounter would be counted again
     */
    private static String recordKey(Element encounter) {
        Optional<Element> identifier = encounter.children("identifier").stream()
                .filter(one -> one.text("system") != null && one.text("value") != null)
                .filter(one -> rank(one) < 3)
                .min(Comparator.comparingInt(ReadEncounter::rank));
        if (identifier.isPresent()) {
            return RecordKey.of(
                    Objects.requireNonNull(identifier.get().text("system")),
                    Objects.requireNonNull(identifier.get().text("value")));
        }
        String id = encounter.text("id");
        if (id == null) {
            throw encounter
                    .at("identifier")
                    .unreadable("required", "an encounter needs an identifier with a system, or an id");
        }
        return RecordKey.ofId(id);
    }

    private static int rank(Element identifier) {
        return switch (String.valueOf(identifier.text("use"))) {
            case "official" -> 0;
            case "usual" -> 1;
            case "old", "temp" -> 3;
            default -> 2;
        };
    }
}
