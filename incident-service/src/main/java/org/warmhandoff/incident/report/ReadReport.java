package org.warmhandoff.incident.report;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.incident.area.CurrentAreas;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.incident.report.domain.OccurrenceTimeRule;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.report.domain.ReportedPerson;
import org.warmhandoff.kit.http.ProblemException;

/** Reads a body into the domain: what it says, where that is, and whether it can be. */
@ApplicationScoped
public class ReadReport {

    private static final String DEFAULT_SYSTEM = "default";

    /** What a body holds. The address goes to the vault and nowhere else. */
    record Contents(
            ReportedFacts facts, Place place, ReportSource.@Nullable RecordKey recordKey, @Nullable String address) {}

    private final CurrentAreas areas;
    private final OccurrenceTimeRule occurrenceTime;
    private final InstantSource clock;

    ReadReport(CurrentAreas areas, ReportConfig config, InstantSource clock) {
        this.areas = areas;
        this.occurrenceTime = new OccurrenceTimeRule(config.earliest(), config.clockSkew());
        this.clock = clock;
    }

    /** @throws ProblemException 422 that names the field at fault */
    Contents read(ReportBody body) {
        Instant occurredAt = body.occurredAt().toInstant();
        occurrenceTime.check(occurredAt, clock.instant()).ifPresent(ReadReport::refuseTime);
        ReportedFacts facts = new ReportedFacts(
                Objects.requireNonNullElse(body.kind(), IncidentKind.OVERDOSE),
                Objects.requireNonNullElse(body.classification(), Classification.SUSPECTED),
                occurredAt,
                body.people().stream().map(ReadReport::person).toList());
        return new Contents(
                facts, place(body.location()), recordKey(body), body.location().address());
    }

    private static void refuseTime(OccurrenceTimeRule.Refusal refusal) {
        throw ProblemException.invalid(
                "/occurredAt",
                refusal.code(),
                refusal == OccurrenceTimeRule.Refusal.IN_THE_FUTURE
                        ? "must not be in the future"
                        : "must not be earlier than the earliest time that is believed");
    }

    private Place place(ReportBody.Location location) {
        AreaMap map = areas.map();
        Double latitude = location.latitude();
        Double longitude = location.longitude();
        if (latitude != null && longitude != null) {
            refuseBoth(location);
            Area area = map.locate(latitude, longitude)
                    .orElseThrow(() -> ProblemException.invalid(
                            "/location", "outside-all-areas", "lies outside every neighborhood that is known"));
            return place(area, map, new Place.Point(latitude, longitude));
        }
        if (latitude != null || longitude != null) {
            throw ProblemException.invalid(
                    latitude == null ? "/location/latitude" : "/location/longitude",
                    "required",
                    "a point needs both latitude and longitude");
        }
        String code = location.areaCode();
        if (code == null) {
            throw ProblemException.invalid("/location", "required", "needs a point or an areaCode");
        }
        Area area = map.neighborhood(code)
                .orElseThrow(() -> ProblemException.invalid(
                        "/location/areaCode", "unknown-area", "must be the code of a neighborhood, see GET /v1/areas"));
        return place(area, map, null);
    }

    private static void refuseBoth(ReportBody.Location location) {
        if (location.areaCode() != null || location.address() != null) {
            throw ProblemException.invalid(
                    "/location", "ambiguous", "give a point, or an areaCode with or without an address, not both");
        }
    }

    private static Place place(Area area, AreaMap map, Place.@Nullable Point point) {
        return new Place(area.code(), area.jurisdiction(), map.boundaryVersion(), point);
    }

    private static ReportSource.@Nullable RecordKey recordKey(ReportBody body) {
        if (body.sourceRecordId() == null) {
            if (body.sourceSystem() != null) {
                throw ProblemException.invalid("/sourceRecordId", "required", "is required with a sourceSystem");
            }
            return null;
        }
        return new ReportSource.RecordKey(
                Objects.requireNonNullElse(body.sourceSystem(), DEFAULT_SYSTEM), body.sourceRecordId());
    }

    private static ReportedPerson person(ReportBody.Person person) {
        return new ReportedPerson(
                person.outcome(),
                Objects.requireNonNullElse(person.ageBand(), AgeBand.UNKNOWN),
                Objects.requireNonNullElse(person.gender(), Gender.UNKNOWN),
                Objects.requireNonNullElse(person.substances(), List.of()),
                Optional.ofNullable(person.naloxone()).orElse(List.of()).stream()
                        .map(ReadReport::naloxone)
                        .toList(),
                Objects.requireNonNullElse(person.disposition(), Disposition.UNKNOWN));
    }

    private static NaloxoneAdministration naloxone(ReportBody.Naloxone naloxone) {
        return new NaloxoneAdministration(
                Objects.requireNonNullElse(naloxone.giver(), NaloxoneGiver.UNKNOWN),
                Objects.requireNonNullElse(naloxone.route(), NaloxoneRoute.UNKNOWN),
                naloxone.doses());
    }
}
