package org.warmhandoff.analytics.count;

import java.time.DateTimeException;
import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.count.domain.CalendarPeriod;
import org.warmhandoff.analytics.count.domain.CalendarPeriods;
import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.ProblemException;

/** Counts of days, weeks and months of the community's calendar. */
@Path("/v1/counts/periods")
public class PeriodCountResource {

    private static final int MOST_PERIODS = 1_100;

    private final ReadCounts readCounts;
    private final CountConfig config;

    PeriodCountResource(ReadCounts readCounts, CountConfig config) {
        this.readCounts = readCounts;
        this.config = config;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "private, no-cache")
    @RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
    @Operation(
            summary = "Counts of days, weeks or months",
            description =
                    "One after the other, in the community's time zone; weeks begin on Monday. Every area and every period is listed, "
                            + "also where the count is zero. `complete` is false for a period that is not over.")
    @APIResponse(responseCode = "200", description = "The counts: by area, measure and time.")
    @APIResponse(
            responseCode = "400",
            description = "A query parameter is unknown or missing, or holds what it cannot.")
    @APIResponse(responseCode = "404", description = "`area` names an area that is not known.")
    public PeriodPage countPeriods(
            @BeanParam AreaAndMeasure parameters,
            @QueryParam("period")
                    @Parameter(description = "`day`, `week` or `month`.", required = true, example = "day")
                    @Nullable
                    String period,
            @QueryParam("from")
                    @Parameter(description = "A day in the first period.", required = true, example = "2026-03-01")
                    @Nullable
                    String from,
            @QueryParam("to")
                    @Parameter(description = "A day in the last period.", required = true, example = "2026-03-31")
                    @Nullable
                    String to,
            @QueryParam("knownAt")
                    @Parameter(
                            description = "Answers as it was known then (RFC 3339).",
                            example = "2026-04-01T06:00:00Z")
                    @Nullable
                    String knownAt,
            @Context UriInfo uri) {
        KnownParameters.require(uri, KnownParameters.PERIODS);
        CalendarPeriods periods = periods(period, date("from", from), date("to", to));
        return new PeriodPage(
                readCounts.periods(
                        parameters.filter(), periods, knownAt == null ? null : TimeParameter.parse("knownAt", knownAt)),
                null);
    }

    private CalendarPeriods periods(@Nullable String code, LocalDate from, LocalDate to) {
        CalendarPeriod period = Codes.find(CalendarPeriod.class, code == null ? "" : code)
                .orElseThrow(
                        () -> ProblemException.badParameter("period", "Use " + Codes.list(CalendarPeriod.class) + "."));
        if (to.isBefore(from)) {
            throw ProblemException.badParameter("to", "Use a day that is not before `from`.");
        }
        CalendarPeriods periods = new CalendarPeriods(period, from, to, config.timeZone());
        if (periods.size() > MOST_PERIODS) {
            throw ProblemException.badParameter("to", "Ask for " + MOST_PERIODS + " periods or fewer.");
        }
        return periods;
    }

    private static LocalDate date(String name, @Nullable String text) {
        try {
            LocalDate date = LocalDate.parse(text == null ? "" : text);
            if (date.getYear() >= 1900 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException notADate) {
            // Answered below, without the parser's message, which quotes the text.
        }
        throw ProblemException.badParameter(name, "Use a date, such as 2026-03-07.");
    }
}
