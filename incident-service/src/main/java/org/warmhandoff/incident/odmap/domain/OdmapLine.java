package org.warmhandoff.incident.odmap.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * One overdose of one person, as flat as a row of a table: every value is a text, a number or a truth value, and a list is one
 * text with semicolons. What is not known is left out or {@code unknown}. It never says who the person is. The fields are
 * described in docs/odmap.md.
 *
 * @param reportId with {@code reportVersion}, tells a correction from something new
 * @param person position within the report, from 1
 * @param people how many people the report is about
 * @param caseNumber the agency's own key of the record; left out where that is a patient's (see {@link #caseNumber})
 * @param latitude WGS 84 in degrees, to three decimals; left out when the report gave no point
 * @param naloxoneDoses doses in all; left out unless all of them were counted
 * @param age in completed years; left out when it is not known exactly, and from 90 on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OdmapLine(
        UUID reportId,
        long reportVersion,
        int person,
        int people,
        boolean exercise,
        @Nullable String caseNumber,
        Instant occurredAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String areaCode,
        Classification classification,
        YesNoUnknown fatal,
        NaloxoneExtent naloxone,
        YesNoUnknown naloxoneGiven,
        @Nullable Integer naloxoneDoses,
        @Nullable String naloxoneBy,
        @Nullable Integer age,
        AgeBand ageBand,
        Gender gender,
        @Nullable Substance primaryDrug,
        @Nullable String additionalDrugs,
        YesNoUnknown opioidInvolved,
        Disposition disposition) {

    /** Older ages are few enough to tell a person (HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)). */
    private static final int OLDEST_TOLD = 89;

    /** What these agencies call a record is the number of a patient's stay or death, which tells the person. */
    private static final Set<AgencyType> KEYS_ARE_PATIENTS = Set.of(AgencyType.HOSPITAL, AgencyType.MEDICAL_EXAMINER);

    /** One line for each person of a report; none when it is about no overdose, or about one that was ruled out. */
    public static List<OdmapLine> of(Report report) {
        if (report.facts().kind() != IncidentKind.OVERDOSE
                || report.facts().classification() == Classification.RULED_OUT) {
            return List.of();
        }
        List<OdmapLine> lines = new ArrayList<>();
        for (int index = 0; index < report.facts().people().size(); index++) {
            lines.add(of(report, index));
        }
        return lines;
    }

    private static OdmapLine of(Report report, int index) {
        ReportedPerson person = report.facts().people().get(index);
        Place.Point exact = report.place().point();
        Place.Point point = exact == null ? null : ApproximatePlace.of(exact);
        List<Substance> drugs = person.substances().stream()
                .filter(substance -> substance != Substance.UNKNOWN)
                .toList();
        return new OdmapLine(
                report.id(),
                report.version(),
                index + 1,
                report.facts().people().size(),
                report.exercise(),
                caseNumber(report.source()),
                report.facts().occurredAt(),
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                report.place().area(),
                report.facts().classification(),
                fatal(person.outcome()),
                NaloxoneExtent.of(person),
                person.naloxoneGiven(),
                doses(person.naloxone()),
                joined(person.naloxone().stream()
                        .map(NaloxoneAdministration::giver)
                        .distinct()
                        .sorted()
                        .toList()),
                age(person.age()),
                person.ageBand(),
                person.gender(),
                drugs.isEmpty() ? null : drugs.get(0),
                joined(drugs.subList(Math.min(1, drugs.size()), drugs.size())),
                person.opioidInvolved(),
                person.disposition());
    }

    /** The agency's own key, unless it tells a patient. */
    private static @Nullable String caseNumber(ReportSource source) {
        ReportSource.RecordKey key = source.recordKey();
        return key == null || KEYS_ARE_PATIENTS.contains(source.agencyType()) ? null : key.recordId();
    }

    private static YesNoUnknown fatal(Outcome outcome) {
        return switch (outcome) {
            case FATAL -> YesNoUnknown.YES;
            case NONFATAL -> YesNoUnknown.NO;
            case UNKNOWN -> YesNoUnknown.UNKNOWN;
        };
    }

    private static @Nullable Integer doses(List<NaloxoneAdministration> given) {
        boolean counted = !given.isEmpty() && given.stream().allMatch(one -> one.doses() != null);
        return counted
                ? (Integer) given.stream()
                        .map(NaloxoneAdministration::doses)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum()
                : null;
    }

    private static @Nullable Integer age(@Nullable AgeRange age) {
        if (age == null || !Objects.equals(age.from(), age.to()) || age.from() > OLDEST_TOLD) {
            return null;
        }
        return age.from();
    }

    private static @Nullable String joined(Collection<? extends Coded> codes) {
        return codes.isEmpty() ? null : codes.stream().map(Coded::code).collect(Collectors.joining(";"));
    }
}
