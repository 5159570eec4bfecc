package org.warmhandoff.local.play;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.warmhandoff.local.RunFailure;
import org.warmhandoff.local.Terminal;
import org.warmhandoff.local.city.Api;
import org.warmhandoff.local.city.City;
import org.warmhandoff.local.city.Team;

/** One play from the first start to the last check. */
final class Play implements AutoCloseable {

    /** What is due by then is done when it is looked for, however busy two processors are with starting a replica again. */
    private static final Duration DONE_WITHIN = Duration.ofSeconds(2);

    private static final Duration QUIET_WITHIN = Duration.ofMinutes(2);
    private static final int LOOKS = 18;

    /** Parts of the play after which a replica is killed. */
    private static final List<Double> KILLS = List.of(0.15, 0.35, 0.45, 0.7, 0.85);

    private static final double BROKER_STOPS = 0.55;

    private final Terminal terminal = new Terminal(true);
    private final Path directory;
    private final long seed;
    private final PlayedSystem system;
    private final Promises promises = new Promises();
    private final AtomicBoolean closed = new AtomicBoolean();

    Play(Path checkout, Path directory, int portBase, long seed) {
        this.directory = directory;
        this.seed = seed;
        this.system = new PlayedSystem(checkout, directory, portBase, terminal);
    }

    /** @return whether everything holds */
    boolean run(Duration played, Duration real) throws IOException, InterruptedException {
        terminal.heading(played.toDays() + " days in " + real.toSeconds() + " s; data and logs are in " + directory);
        system.startServers();
        // Time runs from here on, and nothing happens until the services are there.
        PlayTime time = PlayTime.lasting(played, real);
        system.startServices(time);
        Map<String, String> tokens = system.tokens().all();
        City city = City.load();
        settle(city, Objects.requireNonNull(tokens.get("admin")));
        Duration started = Duration.between(time.began(), Instant.now());
        terminal.done("the city, after " + time.played(started).toDays() + " days of the play");

        Replicas replicas = new Replicas(system.replicas(), promises);
        StuckChecks stuck = new StuckChecks(system.databases());
        Faults faults = new Faults(system.services(), system.kafka(), terminal, new Random(seed));
        List<Check> broken = new ArrayList<>();
        Instant begin = time.instant();
        Instant end = begin.plus(played);
        try (PlayedCity people = new PlayedCity(city, system, replicas, promises, time, seed)) {
            people.play(
                    begin.atZone(ZoneOffset.UTC).toLocalDate(),
                    end.atZone(ZoneOffset.UTC).toLocalDate());
            List<Act> acts = acts(faults, begin, played);
            for (Act act : acts) {
                time.await(act.at());
                act.what().happen();
                people.requireAlive();
                broken.addAll(look(stuck, time, begin));
            }
            time.await(end);
            people.requireAlive();
        }
        broken.addAll(awaitQuiet());
        TopicChecks topic = new TopicChecks(system.kafka().bootstrapServers(), system.databases());
        List<TopicChecks.Row> rows = topic.rows();
        broken.addAll(awaitQuiet());
        List<Check> all = new ArrayList<>(new TaskChecks(system.databases()).all());
        all.addAll(stuck.all(time.instant().minus(time.played(DONE_WITHIN))));
        all.addAll(new PromiseChecks(system.databases(), promises).all());
        all.addAll(topic.all(rows));
        return report(time, replicas, faults, broken, all, topic);
    }

    private record Act(Instant at, Happening what) {}

    private interface Happening {
        void happen() throws IOException, InterruptedException;
    }

    private static List<Act> acts(Faults faults, Instant begin, Duration played) {
        List<Act> acts = new ArrayList<>();
        for (int look = 1; look < LOOKS; look++) {
            acts.add(new Act(begin.plus(played.multipliedBy(look).dividedBy(LOOKS)), () -> {}));
        }
        for (double part : KILLS) {
            acts.add(new Act(at(begin, played, part), faults::killReplica));
        }
        acts.add(new Act(at(begin, played, BROKER_STOPS), faults::pauseBroker));
        acts.sort((one, other) -> one.at().compareTo(other.at()));
        return acts;
    }

    private static Instant at(Instant begin, Duration played, double part) {
        return begin.plusMillis((long) (played.toMillis() * part));
    }

    private List<Check> look(StuckChecks stuck, PlayTime time, Instant begin) {
        Instant now = time.instant();
        List<Check> all = stuck.all(now.minus(time.played(DONE_WITHIN)));
        Map<String, Integer> statuses = new TreeMap<>();
        system.databases()
                .query(
                        "referral",
                        "SELECT status, count(*)::int FROM follow_up GROUP BY status",
                        row -> statuses.put(row.getString(1), row.getInt(2)));
        terminal.say("day %3d: %,d reports, %,d moves; %s"
                .formatted(
                        Duration.between(begin, now).toDays(),
                        promises.reports().size(),
                        promises.moves().size(),
                        statuses));
        List<Check> broken = all.stream().filter(check -> !check.holds()).toList();
        broken.forEach(check -> terminal.warn(check.line()));
        return broken;
    }

    private void settle(City city, String administrator) throws IOException, InterruptedException {
        Api referral = system.replicas().get(0);
        require(system.incident().send(administrator, "PUT", "/v1/areas", city.areas(), Map.of()));
        for (Team team : city.teams()) {
            require(referral.send(
                    administrator,
                    "PUT",
                    "/v1/teams/" + team.code(),
                    Map.of("name", team.name(), "areas", team.areas()),
                    Map.of("If-None-Match", "*")));
        }
        List<String> teams = city.teams().stream().map(Team::code).toList();
        for (Roster.Member member : Roster.members()) {
            require(referral.send(
                    administrator, "PUT", "/v1/workers/" + member.account(), member.body(teams), Map.of()));
        }
    }

    private static void require(Api.Answer answer) {
        if (!answer.isSuccess()) {
            throw new RunFailure("The city was refused with status " + answer.status() + ": " + answer.body());
        }
    }

    /** Everything that was said has been heard: nothing is in an outbox, and every incident is known in its last version. */
    private List<Check> awaitQuiet() throws InterruptedException {
        Databases databases = system.databases();
        long deadline = System.nanoTime() + QUIET_WITHIN.toNanos();
        while (databases.count("incident", "SELECT count(*) FROM outbox") > 0
                || databases.count("referral", "SELECT count(*) FROM outbox") > 0
                || databases.count("incident", "SELECT coalesce(sum(version), 0) FROM incident")
                        != databases.count("referral", "SELECT coalesce(sum(version), 0) FROM incident_seen")) {
            if (System.nanoTime() > deadline) {
                Check unheard = new Check(
                        "what was published is heard of",
                        1,
                        List.of("not after " + QUIET_WITHIN.toMinutes() + " minutes"));
                terminal.warn(unheard.line());
                return List.of(unheard);
            }
            Thread.sleep(200);
        }
        return List.of();
    }

    private boolean report(
            PlayTime time, Replicas replicas, Faults faults, List<Check> broken, List<Check> all, TopicChecks topic) {
        terminal.heading("Checked, with how many it was checked of");
        all.forEach(check -> terminal.say(check.line()));
        terminal.say("  during the play, %d times: nothing was stuck, %s"
                .formatted(LOOKS + KILLS.size(), broken.isEmpty() ? "holds" : "BROKEN " + broken.size() + " times"));
        terminal.heading("Seen on the way");
        terminal.say("  replicas killed: " + faults.killed() + "; calls made again: " + replicas.madeAgain()
                + "; records sent again: " + topic.sentAgain());
        terminal.say("  latest end of a hold: " + topic.latestEndOfAHold() + " of the play, "
                + time.real(topic.latestEndOfAHold()).toMillis() + " ms");
        terminal.say("  refused: " + promises.refusals());
        boolean holds = broken.isEmpty() && all.stream().allMatch(Check::holds);
        terminal.heading(holds ? "Everything holds." : "Something does not hold.");
        return holds;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            system.close();
        }
    }
}
