package org.warmhandoff.referral.fhir;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.referral.fhir.domain.LocalCodes;
import org.warmhandoff.referral.fhir.domain.RequestStatus;
import org.warmhandoff.referral.fhir.domain.TaskOutput;
import org.warmhandoff.referral.fhir.r4.CodeableConcept;
import org.warmhandoff.referral.fhir.r4.Coding;
import org.warmhandoff.referral.fhir.r4.Extension;
import org.warmhandoff.referral.fhir.r4.Identifier;
import org.warmhandoff.referral.fhir.r4.Meta;
import org.warmhandoff.referral.fhir.r4.Period;
import org.warmhandoff.referral.fhir.r4.Reference;
import org.warmhandoff.referral.fhir.r4.ServiceRequest;
import org.warmhandoff.referral.fhir.r4.Task;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * A follow-up as the Task that a worker has and as the ServiceRequest that it answers, with one id and one version. Nothing in
 * them depends on when they are read, says who the person is, or is in anybody's own words.
 */
final class FollowUpResources {

    /** The system of workers' account ids. */
    static final String WORKERS = LocalCodes.BASE + "sid/worker";

    static final String TEAMS = LocalCodes.BASE + "sid/team";
    static final String AREAS = LocalCodes.BASE + "sid/area";

    /** The system of people by their place in an incident, as {@code 0197a3a0-…/0}. */
    static final String PEOPLE = LocalCodes.BASE + "sid/person-of-incident";

    private static final String ORDER = "order";
    private static final Coding FULFILL = new Coding("http://hl7.org/fhir/CodeSystem/task-code", "fulfill");

    private FollowUpResources() {}

    static Task task(FollowUp followUp) {
        FollowUpStatus status = followUp.state().status();
        return new Task(
                followUp.id().toString(),
                meta(followUp),
                followUp.state().holdUntil().stream()
                        .map(until -> new Extension(Fhir.HOLD_UNTIL, until))
                        .toList(),
                FhirTaskStatus.of(status).code(),
                followUp.state()
                        .statusReason()
                        .map(reason -> Fhir.concept(LocalCodes.STATUS_REASON, reason))
                        .orElse(null),
                Fhir.concept(LocalCodes.FOLLOW_UP_STATUS, status),
                ORDER,
                followUp.priority().code(),
                CodeableConcept.of(FULFILL),
                Reference.to(ServiceRequest.class.getSimpleName(), followUp.id().toString()),
                person(followUp),
                followUp.createdAt(),
                followUp.updatedAt(),
                followUp.state().assignee().map(FollowUpResources::owner).orElse(null),
                new Task.Restriction(within(followUp)),
                followUp.state().outcome().stream()
                        .map(FollowUpResources::outcome)
                        .toList());
    }

    static ServiceRequest request(FollowUp followUp) {
        return new ServiceRequest(
                followUp.id().toString(),
                meta(followUp),
                RequestStatus.of(followUp.state().status()).code(),
                ORDER,
                List.of(Fhir.concept(
                        LocalCodes.APPROACH, followUp.circumstances().approach())),
                followUp.priority().code(),
                Fhir.concept(
                        LocalCodes.FOLLOW_UP_REASON, followUp.circumstances().reason()),
                person(followUp),
                within(followUp),
                followUp.createdAt(),
                performer(followUp.team()),
                List.of(CodeableConcept.of(
                        new Coding(AREAS, followUp.circumstances().place().area()))));
    }

    private static Meta meta(FollowUp followUp) {
        return new Meta(
                Long.toString(followUp.version()),
                followUp.updatedAt(),
                followUp.circumstances().exercise() ? List.of(Fhir.TEST_DATA) : List.of());
    }

    /** By the place in the incident: a reference that would be the same for all their follow-ups is for this service alone. */
    private static Reference person(FollowUp followUp) {
        return Reference.named(
                "Patient",
                new Identifier(
                        PEOPLE,
                        followUp.subject().incidentId() + "/"
                                + followUp.subject().personIndex()));
    }

    private static Reference owner(Worker worker) {
        return Reference.named("Practitioner", new Identifier(WORKERS, worker.account()));
    }

    private static List<Reference> performer(@Nullable String team) {
        return Stream.ofNullable(team)
                .map(code -> Reference.named("CareTeam", new Identifier(TEAMS, code)))
                .toList();
    }

    private static Period within(FollowUp followUp) {
        Instant due = followUp.circumstances().dueAt();
        return new Period(null, due);
    }

    private static Task.Output outcome(FollowUpOutcome outcome) {
        return new Task.Output(
                Fhir.concept(LocalCodes.TASK_OUTPUT, TaskOutput.OUTCOME), Fhir.concept(LocalCodes.OUTCOME, outcome));
    }
}
