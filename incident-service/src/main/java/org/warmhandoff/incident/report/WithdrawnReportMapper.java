package org.warmhandoff.incident.report;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.warmhandoff.incident.report.domain.WithdrawnReportException;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemMappers;

/** A change of a withdrawn report is a conflict. */
@Provider
public class WithdrawnReportMapper implements ExceptionMapper<WithdrawnReportException> {

    private final ProblemMappers problems;

    WithdrawnReportMapper(ProblemMappers problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(WithdrawnReportException failure) {
        return problems.problem(problem());
    }

    static ProblemException problem() {
        return ProblemException.conflict("The report was withdrawn and does not change any more.");
    }
}
