package org.warmhandoff.incident.selfreferral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.incident.area.CurrentAreas;
import org.warmhandoff.incident.report.ReadReport;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.incident.report.ReportContents;
import org.warmhandoff.incident.report.Submission;
import org.warmhandoff.incident.report.SubmitTogether;
import org.warmhandoff.incident.report.Submitted;
import org.warmhandoff.incident.report.WithdrawReport;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.TraceParent;
import org.warmhandoff.kit.http.ProblemException;

/**
 * Makes a report of what a person says who asks for support, as an agency would send it, and takes it back when they change
 * their mind. The request's id is theirs alone: only its digest is kept.
 */
@ApplicationScoped
class TakeSelfReferrals {

    private static final String SYSTEM = "door";

    private final CurrentAreas areas;
    private final ReadReport readReport;
    private final SubmitTogether submitTogether;
    private final WithdrawReport withdrawReport;
    private final Database database;
    private final SelfReferralConfig config;
    private final InstantSource clock;

    TakeSelfReferrals(
            CurrentAreas areas,
            ReadReport readReport,
            SubmitTogether submitTogether,
            WithdrawReport withdrawReport,
            Database database,
            SelfReferralConfig config,
            InstantSource clock) {
        this.areas = areas;
        this.readReport = readReport;
        this.submitTogether = submitTogether;
        this.withdrawReport = withdrawReport;
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** @throws ProblemException 422 that names the field at fault */
    void check(SelfReferralBody body) {
        if (body.requestId().version() != 4) {
            throw ProblemException.invalid("/requestId", "not-random", "must be a random UUID, version 4");
        }
        if (body.phone() == null && body.usualPlace() == null) {
            throw ProblemException.invalid("/phone", "required", "a phone number, or a usualPlace, is needed");
        }
        if (areas.map().neighborhood(body.areaCode()).isEmpty()) {
            throw ProblemException.invalid(
                    "/areaCode", "unknown-area", "must be the code of an area, see GET /v1/self-referrals/areas");
        }
    }

    /** @param body that was checked */
    Submitted.Taken take(SelfReferralBody body) {
        ReportContents contents = readReport.read(report(body));
        ReportSource source = new ReportSource(config.agency(), AgencyType.COMMUNITY, contents.recordKey());
        return submitTogether
                .submit(new Submission(source, contents, TraceParent.current()))
                .orThrow();
    }

    /** @return false when there is no such request */
    boolean takeBack(UUID requestId) {
        ReportSource.RecordKey key = new ReportSource.RecordKey(SYSTEM, digest(requestId));
        return database.inTransaction(transaction -> withdrawReport.withdraw(transaction, config.agency(), key));
    }

    private ReportBody report(SelfReferralBody body) {
        return new ReportBody(
                clock.instant().atOffset(ZoneOffset.UTC),
                new ReportBody.Location(null, null, body.areaCode(), null),
                List.of(person(body)),
                IncidentKind.SELF_REFERRAL,
                null,
                null,
                null,
                null,
                null,
                null,
                SYSTEM,
                digest(body.requestId()));
    }

    private static ReportBody.Person person(SelfReferralBody body) {
        return new ReportBody.Person(
                Outcome.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new ReportBody.Identity(
                        body.name(),
                        null,
                        null,
                        body.phone(),
                        null,
                        places(body.usualPlace(), body.safeTimes()),
                        body.language(),
                        body.preferredChannel(),
                        body.safeTimes(),
                        OutreachConsent.GIVEN));
    }

    private static List<ReportBody.UsualPlace> places(@Nullable String usualPlace, @Nullable String times) {
        return usualPlace == null ? List.of() : List.of(new ReportBody.UsualPlace(usualPlace, times));
    }

    private static String digest(UUID requestId) {
        try {
            byte[] text = requestId.toString().getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
