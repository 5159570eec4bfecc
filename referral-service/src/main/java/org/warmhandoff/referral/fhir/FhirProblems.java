package org.warmhandoff.referral.fhir;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Problem;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.fhir.domain.LocalCodes;
import org.warmhandoff.referral.fhir.r4.CodeableConcept;
import org.warmhandoff.referral.fhir.r4.OperationOutcome;

/** Says problems below the FHIR base as FHIR says them. */
public class FhirProblems {

    private static final String ERROR = "error";

    private final FhirJson json;

    FhirProblems(FhirJson json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void sayAsOutcome(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && request.getUriInfo().getRequestUri().getPath().startsWith(Fhir.PATH)) {
            response.setEntity(json.write(outcome(problem)), null, MediaType.valueOf(Fhir.MEDIA_TYPE));
        }
    }

    static OperationOutcome outcome(Problem problem) {
        String code = issueCode(problem);
        List<OperationOutcome.Issue> issues = problem.errors().stream()
                .map(error -> issue(code, problem, error))
                .toList();
        return new OperationOutcome(
                issues.isEmpty()
                        ? List.of(new OperationOutcome.Issue(ERROR, code, null, problem.detail(), List.of(), List.of()))
                        : issues);
    }

    private static OperationOutcome.Issue issue(String code, Problem problem, FieldError error) {
        String where = "/until".equals(error.pointer()) ? WrittenTask.EXTENSION : error.pointer();
        boolean isElement = where.equals("Task") || where.startsWith("Task.");
        return new OperationOutcome.Issue(
                ERROR,
                code,
                rule(error.code()),
                isElement ? where + " " + error.detail() : problem.detail(),
                isElement || where.isEmpty() ? List.of() : List.of("http." + where),
                isElement ? List.of(where) : List.of());
    }

    private static @Nullable CodeableConcept rule(String code) {
        return LocalCodes.REFUSAL.concepts().stream()
                .filter(refusal -> refusal.code().equals(code))
                .findFirst()
                .map(refusal -> Fhir.concept(LocalCodes.REFUSAL, refusal))
                .orElse(null);
    }

    /** Of hl7.org/fhir/R4/valueset-issue-type.html. */
    private static String issueCode(Problem problem) {
        ProblemKind kind = Arrays.stream(ProblemKind.values())
                .filter(one -> problem.type().getPath().endsWith("/" + one.code()))
                .findFirst()
                .orElse(ProblemKind.INTERNAL);
        return switch (kind) {
            case MALFORMED -> "structure";
            case UNAUTHENTICATED -> "login";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "not-supported";
            case CONFLICT -> "business-rule";
            case STALE -> "conflict";
            case TOO_LARGE -> "too-long";
            case TOO_MANY -> "throttled";
            case INVALID -> "invalid";
            case KEY_REUSED -> "duplicate";
            case PRECONDITION_REQUIRED -> "required";
            case INTERNAL -> "exception";
            case UNAVAILABLE -> "transient";
        };
    }
}
