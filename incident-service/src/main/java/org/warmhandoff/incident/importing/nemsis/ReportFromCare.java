package org.warmhandoff.incident.importing.nemsis;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.nemsis.domain.Assessment;
import org.warmhandoff.incident.importing.nemsis.domain.AssessmentRule;
import org.warmhandoff.incident.importing.nemsis.domain.DispositionRule;
import org.warmhandoff.incident.importing.nemsis.domain.Elements;
import org.warmhandoff.incident.importing.nemsis.domain.EmergencyResponseRule;
import org.warmhandoff.incident.importing.nemsis.domain.Identity;
import org.warmhandoff.incident.importing.nemsis.domain.MalformedElementException;
import org.warmhandoff.incident.importing.nemsis.domain.NaloxoneCodes;
import org.warmhandoff.incident.importing.nemsis.domain.NaloxoneRule;
import org.warmhandoff.incident.importing.nemsis.domain.NemsisElement;
import org.warmhandoff.incident.importing.nemsis.domain.OccurrenceTimes;
import org.warmhandoff.incident.importing.nemsis.domain.OutcomeRule;
import org.warmhandoff.incident.importing.nemsis.domain.PassedOverReason;
import org.warmhandoff.incident.importing.nemsis.domain.Patient;
import org.warmhandoff.incident.importing.nemsis.domain.PatientCareReport;
import org.warmhandoff.incident.importing.nemsis.domain.RecordKey;
import org.warmhandoff.incident.importing.nemsis.domain.Responders;
import org.warmhandoff.incident.importing.nemsis.domain.Scene;
import org.warmhandoff.incident.importing.nemsis.domain.SceneTypes;
import org.warmhandoff.incident.importing.nemsis.domain.SuspectedSubstances;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.kit.http.FieldError;

/**
 * Makes a report of a patient care report: of one person, because that is whom it is about. Calls that are no overdose are passed
 * over before anything else is asked of them.
 */
final class ReportFromCare {

    private final Scene.Areas areas;
    private final NaloxoneRule naloxone;
    private final AssessmentRule assessment;

    ReportFromCare(NaloxoneCodes codes, Scene.Areas areas) {
        this.areas = areas;
        this.naloxone = new NaloxoneRule(codes);
        this.assessment = new AssessmentRule(naloxone);
    }

    /** The record that begins on this line. */
    ImportedRecord read(long line, PatientCareReport care) {
        if (!care.elements().values(NemsisElement.DISPOSITION_OF_3_4).isEmpty()) {
            return unreadable(
                    line,
                    NemsisElement.DISPOSITION_OF_3_4,
                    XmlFault.OTHER_VERSION.code(),
                    "is of NEMSIS 3.4; 3.5 is read");
        }
        Optional<PassedOverReason> reason = EmergencyResponseRule.check(care);
        if (reason.isPresent()) {
            return new ImportedRecord.PassedOver(line, reason.get().code());
        }
        Optional<Assessment> assessed = assessment.assess(care);
        if (assessed.isEmpty()) {
            return new ImportedRecord.PassedOver(line, PassedOverReason.NOT_AN_OVERDOSE.code());
        }
        try {
            return report(line, care, assessed.get());
        } catch (MalformedElementException malformed) {
            return unreadable(line, malformed.element(), "format", "does not have the form that NEMSIS 3.5 gives it");
        }
    }

    private ImportedRecord report(long line, PatientCareReport care, Assessment assessed) {
        Elements elements = care.elements();
        Optional<RecordKey> key = RecordKey.of(care);
        if (key.isEmpty()) {
            return unreadable(
                    line,
                    NemsisElement.CARE_REPORT_NUMBER,
                    "required",
                    "must be 1 to 128 printable ASCII characters without a space where the record has no UUID");
        }
        Optional<OffsetDateTime> occurredAt = OccurrenceTimes.occurredAt(elements);
        if (occurredAt.isEmpty()) {
            return unreadable(
                    line, NemsisElement.UNIT_NOTIFIED, "required", "is required where there is no earlier time");
        }
        Optional<Scene> scene = Scene.of(elements, areas);
        if (scene.isEmpty()) {
            return unreadable(
                    line,
                    NemsisElement.SCENE_GPS,
                    "required",
                    "is required: no area is assigned to the city (eScene.17) or the county (eScene.21) of the scene");
        }
        return new ImportedRecord.Readable(
                line,
                new ReportBody(
                        occurredAt.get(),
                        location(scene.get()),
                        List.of(person(care, assessed, occurredAt.get())),
                        assessed.kind(),
                        assessed.classification(),
                        assessed.basis(),
                        SceneTypes.of(elements),
                        Responders.of(elements),
                        OccurrenceTimes.reportedAt(elements).orElse(null),
                        null,
                        key.get().system(),
                        key.get().record()),
                Set.of());
    }

    private static ReportBody.Location location(Scene scene) {
        return new ReportBody.Location(scene.latitude(), scene.longitude(), scene.areaCode(), scene.address());
    }

    private ReportBody.Person person(PatientCareReport care, Assessment assessed, OffsetDateTime occurredAt) {
        Elements elements = care.elements();
        return new ReportBody.Person(
                OutcomeRule.of(elements),
                Patient.age(elements, occurredAt.toLocalDate()).orElse(null),
                null,
                null,
                Patient.gender(elements),
                SuspectedSubstances.of(AssessmentRule.symptomsAndImpressions(care)),
                assessed.opioidInvolved(),
                naloxone.given(care),
                naloxone.administrations(care).stream()
                        .map(ReportFromCare::naloxone)
                        .toList(),
                DispositionRule.of(elements),
                AssessmentRule.suspectedSelfHarm(care),
                Identity.of(elements).map(ReportFromCare::identity).orElse(null));
    }

    private static ReportBody.Naloxone naloxone(NaloxoneAdministration given) {
        return new ReportBody.Naloxone(given.giver(), given.route(), given.doses(), given.response());
    }

    /** An ambulance crew has not asked whether outreach may come. */
    private static ReportBody.Identity identity(Identity identity) {
        return new ReportBody.Identity(
                identity.givenName(),
                identity.familyName(),
                identity.birthDate(),
                identity.phone(),
                identity.address(),
                null,
                identity.language(),
                null,
                null,
                OutreachConsent.NOT_ASKED);
    }

    private static ImportedRecord unreadable(long line, NemsisElement element, String code, String detail) {
        return new ImportedRecord.Unreadable(line, List.of(new FieldError(element.number(), code, detail)));
    }
}
