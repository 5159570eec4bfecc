package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.city.Api;
import org.warmhandoff.local.city.City;

/**
 * What incident-service hears of a city from one day to another, in order of time: the reports of each day, when each agency gets to
 * sending them; people who have another overdose; what is corrected and withdrawn later; and a reviewer who says which reports are of
 * one incident, and takes some back.
 */
public final class CityEvents {

    private static final Duration BETWEEN_REVIEWS = Duration.ofHours(6);
    private static final Duration FORGOTTEN = Duration.ofDays(20);

    /** Something that happens at a time. */
    private record Event(Instant at, Happening what) {}

    private interface Happening {
        void happen() throws IOException, InterruptedException;
    }

    private final Overdoses overdoses;
    private final Reports reports;
    private final Residents residents;
    private final Api incident;
    private final Map<String, String> tokens;
    private final Random random;
    private final BiConsumer<UUID, UUID> accepted;
    private final PriorityQueue<Event> coming = new PriorityQueue<>(Comparator.comparing(Event::at));

    /** @param accepted is told of each report that was accepted, and its incident */
    public CityEvents(
            City city, Api incident, Map<String, String> tokens, Random random, BiConsumer<UUID, UUID> accepted) {
        this.overdoses = new Overdoses(city);
        this.reports = new Reports(overdoses);
        this.residents = new Residents(random);
        this.incident = incident;
        this.tokens = Map.copyOf(tokens);
        this.random = random;
        this.accepted = accepted;
    }

    /** Adds what the days bring, both ends of which are included. */
    public void plan(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            List<SimulatedReport> all = new ArrayList<>(reports.of(day));
            Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
            all.add(overdoses.at(noon, day + "-self", random).asSelfReferral().as(Agency.COMMUNITY, random));
            if (day.getDayOfMonth() % 9 == 0) {
                all.add(overdoses
                        .at(noon.minus(FORGOTTEN), day + "-forgotten", random)
                        .as(Agency.POLICE, random));
            }
            for (SimulatedReport report : all) {
                boolean named = report.agency() == Agency.EMS && report.kind().equals("overdose") && !report.exercise();
                Instant told =
                        day.isAfter(report.occurredAt().atZone(ZoneOffset.UTC).toLocalDate())
                                ? noon
                                : report.occurredAt();
                at(told.plus(delay(report.agency())), () -> send(named ? residents.named(report) : report));
            }
            for (Instant time = noon.minus(Duration.ofHours(12));
                    time.isBefore(noon.plus(Duration.ofHours(12)));
                    time = time.plus(BETWEEN_REVIEWS)) {
                at(time, this::review);
            }
        }
    }

    /** When the next thing happens; never, when nothing more is planned. */
    public Optional<Instant> next() {
        return Optional.ofNullable(coming.peek()).map(Event::at);
    }

    /** Lets the next thing happen. When a service is away it is still the next one. */
    public void happen() throws IOException, InterruptedException {
        Event event = Objects.requireNonNull(coming.peek());
        event.what().happen();
        coming.remove(event);
    }

    private void at(Instant time, Happening what) {
        coming.add(new Event(time, what));
    }

    private Duration delay(Agency agency) {
        return switch (agency) {
            case EMS -> Duration.ofMinutes(2 + random.nextInt(38));
            case POLICE -> Duration.ofMinutes(60 + random.nextInt(420));
            case COMMUNITY -> Duration.ofMinutes(240 + random.nextInt(2160));
        };
    }

    private void send(SimulatedReport report) throws IOException, InterruptedException {
        Api.Answer answer = incident.send(token(report), "POST", "/v1/incident-reports", report.body(), Map.of());
        if (!answer.isSuccess()) {
            throw new IllegalStateException("a report was refused: " + answer.status() + " " + answer.body());
        }
        JsonNode kept = answer.body();
        UUID reportId = UUID.fromString(kept.path("reportId").asText());
        accepted.accept(reportId, UUID.fromString(kept.path("incidentId").asText()));
        int fate = random.nextInt(100);
        Instant later = report.occurredAt().plus(Duration.ofMinutes(360 + random.nextInt(4000)));
        if (fate < 5 && report.kind().equals("overdose")) {
            at(
                    later,
                    () -> change(
                            report, kept, "PUT", "", report.correctedToFatal().body()));
        } else if (fate < 9) {
            at(later, () -> change(report, kept, "POST", "/withdraw", ""));
        } else if (report.agency() != Agency.EMS && fate < 30) {
            at(later, () -> unlink(reportId));
        }
    }

    private void change(SimulatedReport report, JsonNode kept, String method, String what, Object body)
            throws IOException, InterruptedException {
        incident.send(
                token(report),
                method,
                "/v1/incident-reports/" + kept.path("reportId").asText() + what,
                body,
                Map.of("If-Match", "\"" + kept.path("version").asLong() + "\""));
    }

    /** Says of each pair that was asked about whether it is of one incident. */
    private void review() throws IOException, InterruptedException {
        String steward = token("steward");
        for (JsonNode candidate :
                incident.get(steward, "/v1/link-candidates?limit=20").body().path("items")) {
            incident.send(
                    steward,
                    "POST",
                    "/v1/link-candidates/" + candidate.path("candidateId").asText()
                            + (random.nextInt(10) < 6 ? "/accept" : "/reject"),
                    "",
                    Map.of("If-Match", "\"" + candidate.path("version").asLong() + "\""));
        }
    }

    /** Takes a report out of its incident again, when there are others in it. */
    private void unlink(UUID report) throws IOException, InterruptedException {
        String steward = token("steward");
        Optional<String> merged = incidentOf(report);
        if (merged.isEmpty()) {
            return;
        }
        String path = "/v1/incidents/" + merged.get();
        if (incident.get(steward, path + "/reports").body().path("items").size() < 2) {
            return;
        }
        String tag = incident.get(steward, path).entityTag().orElseThrow();
        incident.send(steward, "POST", path + "/unlink", Map.of("reportIds", List.of(report)), Map.of("If-Match", tag));
    }

    private Optional<String> incidentOf(UUID report) throws IOException, InterruptedException {
        for (String agency : List.of("police", "community")) {
            Api.Answer answer = incident.get(token(agency), "/v1/incident-reports/" + report);
            if (answer.isSuccess()) {
                return Optional.of(answer.body().path("incidentId").asText());
            }
        }
        return Optional.empty();
    }

    private String token(SimulatedReport report) {
        return token(report.agency().token());
    }

    private String token(String name) {
        return Objects.requireNonNull(tokens.get(name), name);
    }
}
