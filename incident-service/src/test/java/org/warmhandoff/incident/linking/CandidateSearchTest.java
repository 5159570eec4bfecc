package org.warmhandoff.incident.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.linking.domain.LinkPolicy;
import org.warmhandoff.incident.linking.domain.PersonSketch;
import org.warmhandoff.incident.linking.domain.ReportSketch;
import org.warmhandoff.incident.report.IntakeLock;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** The search in the database and the policy say the same of which reports are near enough to be compared. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class CandidateSearchTest {

    private static final int REPORTS = 80;
    private static final int PROBES = 60;
    private static final double HOURS = 60;

    private static final List<AgencyType> AGENCIES = List.of(
            AgencyType.EMS, AgencyType.FIRE, AgencyType.POLICE, AgencyType.HOSPITAL, AgencyType.MEDICAL_EXAMINER);
    private static final List<String> AREAS = List.of("riverside", "old-mill", "islands");
    private static final List<QualityFlag> DOUBTS = Arrays.asList(
            null, null, null, QualityFlag.DEFAULT_POINT, QualityFlag.UNASSIGNED_AREA, QualityFlag.STATED_AREA_DIFFERS);

    @Inject
    Database database;

    @Inject
    ReportStore reports;

    @Inject
    CandidateSearch search;

    @Inject
    LinkingConfig config;

    @Inject
    IntakeLock intake;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itFindsWhatThePolicyCompares(long seed) {
        Random chance = new Random(seed);
        List<UUID> people = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        List<Report> kept = reports(REPORTS, chance, people);
        List<Report> probes = reports(PROBES, chance, people);
        LinkPolicy policy = config.policy();

        List<Set<UUID>> found = searched(kept, probes);

        int compared = 0;
        for (int i = 0; i < PROBES; i++) {
            Report probe = probes.get(i);
            Set<UUID> expected = new HashSet<>();
            kept.stream().filter(one -> policy.compares(probe, one)).forEach(one -> expected.add(one.incidentId()));
            assertThat(found.get(i)).as("seed %d, %s", seed, probe).containsAll(expected);
            compared += expected.size();
        }
        long all = found.stream().mapToLong(Set::size).sum();
        assertThat(compared).isGreaterThan(PROBES);
        assertThat(all).as("it may find a few more").isLessThan(compared + compared / 10);
    }

    @Test
    void ofVeryManyItFindsThoseNearestInTime() {
        List<Report> kept = Burst.of(AgencyType.FIRE);
        Report probe = Burst.middle(AgencyType.EMS);

        List<Set<UUID>> found = searched(kept, List.of(probe));

        assertThat(found.get(0)).isEqualTo(Burst.nearest(kept, LinkPolicy.MOST_CANDIDATES));
    }

    /** What it finds for each of the probes when nothing else is kept. */
    private List<Set<UUID>> searched(List<Report> kept, List<Report> probes) {
        return database.read(handle -> {
            handle.begin();
            intake.lock(handle);
            handle.execute("DELETE FROM report_link");
            handle.execute("DELETE FROM link_candidate");
            handle.execute("DELETE FROM link_decision");
            handle.execute("DELETE FROM recognized_person");
            handle.execute("DELETE FROM report");
            keep(handle, kept);
            var near = search.search(handle, probes);
            handle.rollback();
            List<Set<UUID>> each = new ArrayList<>();
            for (int i = 0; i < probes.size(); i++) {
                each.add(near.getOrDefault(i, Set.of()));
            }
            return each;
        });
    }

    private void keep(Handle handle, List<Report> kept) {
        reports.add(
                handle,
                kept.stream()
                        .map(report -> new ReportStore.Added(report, report.incidentId(), null))
                        .toList());
    }

    private static List<Report> reports(int count, Random chance, List<UUID> people) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(report(chance, people));
        }
        return reports;
    }

    private static Report report(Random chance, List<UUID> people) {
        AgencyType type = AGENCIES.get(chance.nextInt(AGENCIES.size()));
        // Often at one hour, seldom days apart.
        double minutes = chance.nextBoolean() ? chance.nextDouble() * 30 : chance.nextDouble() * 60 * HOURS;
        Place.Point point = chance.nextInt(4) == 0 ? null : point(chance);
        ReportSketch sketch = ReportSketch.by(type).at(minutes);
        if (type == AgencyType.EMS) {
            sketch.agency("ems-" + chance.nextInt(2));
        }
        if (chance.nextInt(8) == 0) {
            sketch.exercise();
        }
        if (chance.nextInt(4) == 0) {
            sketch.people(PersonSketch.unknown().known(people.get(chance.nextInt(people.size()))));
        }
        QualityFlag doubt = DOUBTS.get(chance.nextInt(DOUBTS.size()));
        String area = AREAS.get(chance.nextInt(AREAS.size()));
        return (doubt == null ? sketch.place(point, area, null) : sketch.place(point, area, null, doubt)).report();
    }

    /** Some hundred meters apart as often as some kilometers. */
    private static Place.Point point(Random chance) {
        double degrees = chance.nextBoolean() ? 0.004 : 0.05;
        return new Place.Point(
                39.76 + (chance.nextDouble() - 0.5) * degrees, -84.19 + (chance.nextDouble() - 0.5) * degrees);
    }
}
