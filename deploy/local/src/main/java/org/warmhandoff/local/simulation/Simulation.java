package org.warmhandoff.local.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.Terminal;
import org.warmhandoff.local.city.Api;
import org.warmhandoff.local.city.City;

/**
 * Plays the city: the last four weeks at once, then a new report every few seconds (far more often than in life, so that there
 * is something to see), and workers who claim, attempt and complete. Some events are reported by two agencies; some reports
 * are corrected, some withdrawn. What of the four weeks is older than two comes too late to wake anybody: it is counted, and
 * opens no follow-up.
 */
public final class Simulation implements AutoCloseable {

    private static final int HISTORY_DAYS = 28;
    private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(8);
    private static final Duration BETWEEN_MOVES = Duration.ofMillis(1500);

    private final Reports reports;
    private final Api incident;
    private final Map<String, String> tokens;
    private final Outreach outreach;
    private final List<String> workers;
    private final InstantSource clock;
    private final Terminal terminal;
    private final Random random = new Random();
    private final CountDownLatch stopping = new CountDownLatch(1);

    public Simulation(
            City city,
            Api incident,
            Api referral,
            Map<String, String> tokens,
            List<String> workers,
            InstantSource clock,
            Terminal terminal) {
        this.reports = new Reports(new Overdoses(city));
        this.incident = incident;
        this.tokens = tokens;
        this.outreach = new Outreach(new TasksOverHttp(referral), clock, random);
        this.workers = List.copyOf(workers);
        this.clock = clock;
        this.terminal = terminal;
    }

    /** Reports what happened in the last four weeks. What an earlier run has reported changes nothing. */
    private void playHistory() throws IOException, InterruptedException {
        Instant now = clock.instant();
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        int sent = 0;
        for (int daysAgo = HISTORY_DAYS; daysAgo >= 0; daysAgo--) {
            for (SimulatedReport report : reports.of(today.minusDays(daysAgo))) {
                if (report.occurredAt().isBefore(now.minusSeconds(60))) {
                    post(report);
                    sent++;
                }
            }
        }
        terminal.done(sent + " reports of the last four weeks");
    }

    /** Plays in the background until it is closed. */
    public void play() {
        start("simulated-city", BETWEEN_EVENTS, this::playHistory, this::event);
        start("simulated-outreach", BETWEEN_MOVES, () -> {}, this::outreach);
    }

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private void start(String name, Duration pause, Step first, Step step) {
        Thread thread = new Thread(() -> repeat(pause, first, step), name);
        thread.setDaemon(true);
        thread.start();
    }

    private void repeat(Duration pause, Step first, Step step) {
        try {
            attempt(first);
            while (!stopping.await(
                    pause.toMillis() / 2 + random.nextInt((int) pause.toMillis()), TimeUnit.MILLISECONDS)) {
                attempt(step);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Step step) throws InterruptedException {
        try {
            step.take();
        } catch (IOException serviceAway) {
            // A service that restarts is away for a moment; the next step finds it back.
            stopping.await(1, TimeUnit.SECONDS);
        }
    }

    private void outreach() throws IOException, InterruptedException {
        outreach.catchUp(workers);
        outreach.move(workers.get(random.nextInt(workers.size())));
    }

    private void event() throws IOException, InterruptedException {
        for (SimulatedReport report : reports.next(random, clock.instant())) {
            JsonNode kept = post(report);
            int fate = random.nextInt(100);
            if (fate < 5 && report.kind().equals("overdose")) {
                correct(kept, report);
            } else if (fate < 7) {
                withdraw(kept, report);
            }
        }
    }

    private JsonNode post(SimulatedReport report) throws IOException, InterruptedException {
        return incident.send(token(report), "POST", "/v1/incident-reports", report.body(), Map.of())
                .body();
    }

    private void correct(JsonNode kept, SimulatedReport report) throws IOException, InterruptedException {
        incident.send(
                token(report),
                "PUT",
                "/v1/incident-reports/" + kept.path("reportId").asText(),
                report.correctedToFatal().body(),
                Map.of("If-Match", "\"" + kept.path("version").asLong() + "\""));
    }

    private void withdraw(JsonNode kept, SimulatedReport report) throws IOException, InterruptedException {
        incident.send(
                token(report),
                "POST",
                "/v1/incident-reports/" + kept.path("reportId").asText() + "/withdraw",
                "",
                Map.of("If-Match", "\"" + kept.path("version").asLong() + "\""));
    }

    private String token(SimulatedReport report) {
        String name = report.agency().token();
        return Objects.requireNonNull(tokens.get(name), name);
    }

    @Override
    public void close() {
        stopping.countDown();
    }
}
