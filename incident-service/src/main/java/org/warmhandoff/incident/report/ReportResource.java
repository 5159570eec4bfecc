package org.warmhandoff.incident.report;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.TraceParent;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.security.Caller;

/** Overdose reports of the caller's agency. */
@Path("/v1/incident-reports")
@RolesAllowed(Roles.REPORTER)
public class ReportResource {

    private static final String PATH = "/v1/incident-reports";

    /** A change, as it counts for the idempotency key. */
    private record Change(UUID id, @Nullable String ifMatch, @Nullable ReportBody body) {}

    private final Database database;
    private final IdempotentRequests idempotent;
    private final ReadReport readReport;
    private final ReportStore reports;
    private final SubmitReports submitReports;
    private final SubmitTogether submitTogether;
    private final CorrectReport correctReport;
    private final WithdrawReport withdrawReport;
    private final ReportVault vault;
    private final IntakeLock intake;
    private final Caller caller;

    ReportResource(
            Database database,
            IdempotentRequests idempotent,
            ReadReport readReport,
            ReportStore reports,
            SubmitReports submitReports,
            SubmitTogether submitTogether,
            CorrectReport correctReport,
            WithdrawReport withdrawReport,
            ReportVault vault,
            IntakeLock intake,
            Caller caller) {
        this.database = database;
        this.idempotent = idempotent;
        this.readReport = readReport;
        this.reports = reports;
        this.submitReports = submitReports;
        this.submitTogether = submitTogether;
        this.correctReport = correctReport;
        this.withdrawReport = withdrawReport;
        this.vault = vault;
        this.intake = intake;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Reports an overdose",
            description =
                    """
                    Answered once the report is kept: 201 for a new report, 200 when the record (agency, sourceSystem,
                    sourceRecordId) was sent before; then it is corrected, or left alone when nothing changed.
                    """)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "The record was withdrawn, and now says something else")
    @APIResponse(responseCode = "422", description = "A field breaks a rule; the problem body names it")
    public Response submit(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key, @NotNull @Valid ReportBody body) {
        ReportContents contents = readReport.read(body);
        ReportSource source =
                new ReportSource(caller.requireAgency(), AgencyTypes.byCode(caller.agencyType()), contents.recordKey());
        Submission submission = new Submission(source, contents, TraceParent.current());
        if (key == null) {
            return IdempotentRequests.response(answer(submitTogether.submit(submission)));
        }
        return idempotent.answer(
                caller,
                key,
                "POST " + PATH,
                body,
                transaction -> answer(
                        submitReports.submit(transaction, List.of(submission)).get(0)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Reads back one of the agency's own reports")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "The agency has no such report")
    public Response report(@PathParam("id") UUID id) {
        Report report = own(database.read(handle -> reports.find(handle, id)).orElseThrow(ProblemException::notFound));
        return Response.ok(ReportView.of(report))
                .tag(Preconditions.entityTag(report.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Corrects a report",
            description = "The body replaces what the report said. Counts and follow-ups restate themselves.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "The report was withdrawn")
    @APIResponse(responseCode = "412", description = "The report has changed since it was read")
    public Response correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @NotNull @Valid ReportBody body) {
        long expected = Preconditions.expectedVersion(ifMatch);
        ReportContents contents = readReport.read(body);
        return idempotent.answer(caller, key, "PUT " + PATH, new Change(id, ifMatch, body), transaction -> {
            Report report = lockOwn(transaction, id, expected);
            requireSameRecord(report, contents);
            return answer(correctReport.correct(transaction, report, vault.recognize(transaction, contents), true));
        });
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(
            summary = "Takes a report back",
            description = "Its incident leaves every count, and follow-ups that have not ended are cancelled.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "The report was withdrawn before")
    @APIResponse(responseCode = "412", description = "The report has changed since it was read")
    public Response withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key) {
        long expected = Preconditions.expectedVersion(ifMatch);
        return idempotent.answer(
                caller,
                key,
                "POST " + PATH + "/withdraw",
                new Change(id, ifMatch, null),
                transaction -> answer(withdrawReport.withdraw(transaction, lockOwn(transaction, id, expected))));
    }

    private static Answer answer(Submitted submitted) {
        Submitted.Taken taken = submitted.orThrow();
        ReportView view = ReportView.of(taken.report());
        return new Answer(
                taken.effect() == Submitted.Effect.CREATED ? 201 : 200,
                view,
                URI.create(PATH + "/" + view.reportId()),
                view.version());
    }

    private static Answer answer(Report report) {
        return Answer.ok(ReportView.of(report), report.version());
    }

    private Report lockOwn(Handle transaction, UUID id, long expectedVersion) {
        intake.lock(transaction);
        Report report = own(reports.find(transaction, id).orElseThrow(ProblemException::notFound));
        Preconditions.requireCurrent(expectedVersion, report.version());
        return report;
    }

    /** Another agency's report is not there, as far as this caller can tell. */
    private Report own(Report report) {
        if (!report.source().agency().equals(caller.requireAgency())) {
            throw ProblemException.notFound();
        }
        return report;
    }

    private static void requireSameRecord(Report report, ReportContents contents) {
        if (contents.recordKey() != null
                && !contents.recordKey().equals(report.source().recordKey())) {
            throw ProblemException.invalid(
                    "/sourceRecordId", "immutable", "must be the record that the report came with, or be left out");
        }
    }
}
