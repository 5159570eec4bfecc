package org.warmhandoff.incident.area;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;
import org.warmhandoff.incident.area.domain.Overlaps;
import org.warmhandoff.incident.area.domain.Placement.Placed;
import org.warmhandoff.incident.area.domain.PlacementRule;
import org.warmhandoff.incident.area.domain.Position;

import static org.assertj.core.api.Assertions.assertThat;

/** Places 2,387 real points in 62 real municipalities and compares with what another tool found. */
class RealBoundariesTest {

    private static final Path INPUTS = Path.of(System.getProperty("real-inputs.directory", "../shared/data"));

    private record Call(Position position, String expected) {}

    @Test
    void everyRealPointInAMunicipalityIsPlacedWhereAnotherToolPlacedIt() throws IOException {
        AreaMap map = municipalities();

        List<String> different = new ArrayList<>();
        for (Call call : calls()) {
            String found = map.locate(
                            call.position().latitude(), call.position().longitude())
                    .map(Area::name)
                    .orElse("");
            if (!found.equals(call.expected())) {
                different.add(call + " was placed in " + found);
            }
        }

        assertThat(different).isEmpty();
    }

    /** 21 of the 85 lie within 250 m of a municipality; all others come near the map. */
    @Test
    void everyRealPointInNoneIsPlacedWithADoubt() throws IOException {
        AreaMap map = municipalities();
        PlacementRule rule = new PlacementRule(250, 50_000);

        List<Set<QualityFlag>> doubts = calls().stream()
                .filter(call -> call.expected().isEmpty())
                .map(call -> rule.placePoint(map, call.position(), null))
                .map(placement -> placement instanceof Placed placed ? placed.doubts() : Set.<QualityFlag>of())
                .toList();

        assertThat(doubts).hasSize(85);
        assertThat(doubts).filteredOn(Set.of(QualityFlag.NEAREST_AREA)::equals).hasSize(21);
        assertThat(doubts)
                .filteredOn(Set.of(QualityFlag.UNASSIGNED_AREA)::equals)
                .hasSize(64);
    }

    @Test
    void noMunicipalityOverlapsAnother() throws IOException {
        assertThat(Overlaps.of(file().areas()).found()).isEmpty();
    }

    private static AreaMap municipalities() throws IOException {
        return new AreaMap(1, file().areas());
    }

    private static BoundaryFile file() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(INPUTS), "the real inputs are not beside this checkout");
        try (InputStream file = Files.newInputStream(INPUTS.resolve("boundaries/montco_pa_municipalities.geojson"))) {
            return ReadBoundaryFile.read(file, false);
        }
    }

    private static List<Call> calls() throws IOException {
        List<Call> calls = new ArrayList<>();
        List<String> lines = Files.readAllLines(INPUTS.resolve("montco_pa_911/expected_polygon_join.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            calls.add(new Call(
                    new Position(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])), cells[cells.length - 1]));
        }
        assertThat(calls).hasSize(2387);
        return calls;
    }
}
