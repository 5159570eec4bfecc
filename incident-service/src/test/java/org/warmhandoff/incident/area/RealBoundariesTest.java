package org.warmhandoff.incident.area;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.area.domain.Area;
import org.warmhandoff.incident.area.domain.AreaMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Places 2,387 real points in 62 real municipalities and compares with what another tool found. */
class RealBoundariesTest {

    private static final Path INPUTS = Path.of(System.getProperty("real-inputs.directory", "../shared/data"));

    @Test
    void everyRealPointIsPlacedWhereAnotherToolPlacedIt() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(INPUTS), "the real inputs are not beside this checkout");
        AreaMap map = new AreaMap(
                1,
                BoundaryFile.read(new ObjectMapper()
                        .readTree(INPUTS.resolve("boundaries/montco_pa_municipalities.geojson")
                                .toFile())));

        List<String> different = new ArrayList<>();
        int compared = 0;
        List<String> lines = Files.readAllLines(INPUTS.resolve("montco_pa_911/expected_polygon_join.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            String expected = cells[cells.length - 1];
            String found = map.locate(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]))
                    .map(Area::name)
                    .orElse("");
            compared++;
            if (!found.equals(expected)) {
                different.add(line + " was placed in " + found);
            }
        }

        assertThat(compared).isEqualTo(2387);
        assertThat(different).isEmpty();
    }
}
