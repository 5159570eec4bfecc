package org.warmhandoff.local.city;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CityTest {

    /** The area of what lies on no map, which every boundary file gets. */
    private static final String OFF_THE_MAP = "unassigned";

    private final City city = City.load();

    @Test
    void theCityHasTwentyFourNeighborhoodsInThreeJurisdictions() {
        assertThat(city.neighborhoods()).hasSize(24).allSatisfy(one -> {
            assertThat(one.population()).isPositive();
            assertThat(one.ring().get(0)).isEqualTo(one.ring().get(one.ring().size() - 1));
        });
        assertThat(codes("jurisdiction")).hasSize(3);
    }

    @Test
    void everyTeamCoversAreasThatExist() {
        Set<String> known = codes("jurisdiction");
        known.addAll(codes("neighborhood"));
        known.add(OFF_THE_MAP);

        assertThat(city.teams()).allSatisfy(team -> assertThat(known).containsAll(team.areas()));
    }

    @Test
    void everyJurisdictionAndWhatLiesOnNoMapIsCoveredByATeam() {
        Set<String> covered =
                city.teams().stream().flatMap(team -> team.areas().stream()).collect(Collectors.toSet());

        assertThat(covered).containsAll(codes("jurisdiction")).contains(OFF_THE_MAP);
    }

    @Test
    void everyResourceIsForNeighborhoodsThatExistOrForAll() {
        List<String> lines = city.resources().lines().toList();
        List<String> columns = List.of(lines.get(0).split(",", -1));
        int areas = columns.indexOf("areas");
        Set<String> served = lines.stream()
                .skip(1)
                .flatMap(line -> Stream.of(line.split(",", -1)[areas].split(";", -1)))
                .filter(area -> !area.isEmpty())
                .collect(Collectors.toSet());

        assertThat(lines).hasSizeGreaterThan(15);
        assertThat(codes("neighborhood")).containsAll(served);
    }

    private Set<String> codes(String level) {
        return StreamSupport.stream(city.areas().path("features").spliterator(), false)
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("level").asText().equals(level))
                .map(properties -> properties.path("code").asText())
                .collect(Collectors.toSet());
    }
}
