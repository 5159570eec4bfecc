package org.warmhandoff.local.play;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.JsonNode;

import org.warmhandoff.local.Tokens;
import org.warmhandoff.local.city.City;
import org.warmhandoff.local.city.Team;
import org.warmhandoff.local.simulation.CityEvents;
import org.warmhandoff.local.simulation.Outreach;
import org.warmhandoff.local.simulation.Tasks;

/** The people who act in a play: reporters, outreach workers in their shifts, and a lead. Each acts until it is closed. */
final class PlayedCity implements AutoCloseable {

    private static final Duration BETWEEN_MOVES = Duration.ofMinutes(20);
    private static final Duration BETWEEN_LOOKS_OF_THE_LEAD = Duration.ofHours(3);

    /** How many workers act at the same moment. */
    private static final int HANDS = 5;

    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    private final PlayTime time;
    private final Tasks tasks;
    private final CityEvents events;
    private final Map<String, String> roles;
    private final Tokens tokens;
    private final List<String> teams;
    private final long seed;
    private volatile boolean over;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    PlayedCity(City city, PlayedSystem system, Tasks tasks, Promises promises, PlayTime time, long seed) {
        this.time = time;
        this.tasks = tasks;
        this.tokens = system.tokens();
        this.roles = tokens.all();
        this.teams = city.teams().stream().map(Team::code).toList();
        this.seed = seed;
        this.events = new CityEvents(city, system.incident(), roles, new Random(seed), promises::report);
    }

    void play(LocalDate first, LocalDate last) {
        events.plan(first, last);
        start("reporters", this::report);
        for (int hand = 0; hand < HANDS; hand++) {
            Random random = new Random(seed * HANDS + hand);
            Outreach outreach = new Outreach(tasks, time, random);
            start("workers-" + hand, () -> work(outreach, random));
        }
        Random random = new Random(-seed);
        start("lead", () -> lead(random));
    }

    /** @throws IllegalStateException when somebody could not go on: then the play shows nothing */
    void requireAlive() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("the play cannot go on", cause);
        }
    }

    private void start(String name, Step step) {
        Thread thread = new Thread(() -> repeat(step), name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    private void repeat(Step step) {
        try {
            while (!over) {
                step.take();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException cause) {
            failure.compareAndSet(null, cause);
        }
    }

    private void report() throws IOException, InterruptedException {
        time.await(events.next().orElseThrow());
        events.happen();
    }

    private void work(Outreach outreach, Random random) throws IOException, InterruptedException {
        time.await(time.instant()
                .plus(BETWEEN_MOVES.multipliedBy(50 + random.nextInt(100)).dividedBy(100)));
        List<Roster.Member> onShift = Roster.members().stream()
                .filter(member -> member.worksAt(time.instant()))
                .toList();
        if (!onShift.isEmpty()) {
            outreach.move(
                    tokens.worker(onShift.get(random.nextInt(onShift.size())).account()));
        }
    }

    /** Lets most of what triage holds go, ends some, and now and then hands one over or takes one out that was an error. */
    private void lead(Random random) throws IOException, InterruptedException {
        time.await(time.instant().plus(BETWEEN_LOOKS_OF_THE_LEAD));
        String lead = Objects.requireNonNull(roles.get("lead"));
        for (JsonNode held : tasks.list(lead, "status=triage&limit=50")) {
            if (random.nextInt(8) == 0) {
                tasks.move(lead, held, "cancel", Map.of("reason", "other"));
            } else {
                tasks.move(lead, held, "release", Map.of());
            }
        }
        Optional<JsonNode> oldest =
                tasks.list(lead, "status=open&limit=1").stream().findFirst();
        if (oldest.isPresent()) {
            switch (random.nextInt(30)) {
                case 0 -> tasks.move(lead, oldest.get(), "enter-in-error", Map.of());
                case 1 ->
                    tasks.move(lead, oldest.get(), "transfer", Map.of("team", teams.get(random.nextInt(teams.size()))));
                case 2, 3, 4 -> tasks.move(lead, oldest.get(), "assign", Map.of("worker", anyWorker(random)));
                default -> {}
            }
        }
    }

    private static String anyWorker(Random random) {
        List<Roster.Member> members = Roster.members();
        return members.get(random.nextInt(members.size())).account();
    }

    /** Everybody ends what they are at: a move whose answer nobody heard could not be checked. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
