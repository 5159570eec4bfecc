package org.warmhandoff.incident.area.domain;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.incident.area.domain.UnassignedAreas.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.incident.area.domain.Maps.box;
import static org.warmhandoff.incident.area.domain.Maps.jurisdiction;
import static org.warmhandoff.incident.area.domain.Maps.neighborhood;

class UnassignedAreasTest {

    private final Area county = jurisdiction("county", null);
    private final Area east = neighborhood("east", "county", box(0, 0, 1, 1));

    @Test
    void everyJurisdictionAndTheMapGetOne() {
        assertThat(UnassignedAreas.completing(List.of(county, east)))
                .containsExactly(
                        county,
                        east,
                        new Area(
                                "county-unassigned",
                                AreaLevel.NEIGHBORHOOD,
                                "county, unassigned",
                                "county",
                                null,
                                null),
                        new Area("unassigned", AreaLevel.NEIGHBORHOOD, "Unassigned", null, null, null));
    }

    @Test
    void aFileThatBringsThemKeepsItsOwn() {
        Area own = neighborhood("county-unassigned", "county", box(5, 5, 6, 6));
        Area ownOfTheMap = neighborhood("unassigned", box(7, 7, 8, 8));
        List<Area> file = List.of(county, own, ownOfTheMap);

        assertThat(UnassignedAreas.completing(file)).isEqualTo(file);
        assertThat(refusals(file)).isEmpty();
    }

    @Test
    void anotherAreaWithOneOfTheirCodesIsRefused() {
        assertThat(refusals(List.of(county, neighborhood("county-unassigned", null, box(5, 5, 6, 6)))))
                .containsExactly(Refusal.RESERVED_CODE);
        assertThat(refusals(List.of(county, neighborhood("unassigned", "county", box(5, 5, 6, 6)))))
                .containsExactly(Refusal.RESERVED_CODE);
        assertThat(refusals(List.of(jurisdiction("unassigned", null)))).containsExactly(Refusal.RESERVED_CODE);
        assertThat(refusals(List.of(county, jurisdiction("county-unassigned", null))))
                .containsExactly(Refusal.RESERVED_CODE);
    }

    @Test
    void aCodeThatOnlyEndsAlikeIsNoneOfThem() {
        assertThat(refusals(List.of(neighborhood("land-unassigned", box(0, 0, 1, 1)))))
                .isEmpty();
    }

    @Test
    void theCodeOfAJurisdictionLeavesRoomForIt() {
        assertThat(refusals(List.of(jurisdiction("c".repeat(53), null)))).isEmpty();
        assertThat(refusals(List.of(jurisdiction("c".repeat(54), null))))
                .containsExactly(Refusal.NO_ROOM_FOR_UNASSIGNED);
        assertThat(UnassignedAreas.codeOf("c".repeat(53))).hasSize(64);
    }

    @Test
    void theNameOfAJurisdictionMayTakeAllTheRoomOfAName() {
        Area wordy = new Area("county", AreaLevel.JURISDICTION, "C".repeat(200), null, null, null);

        assertThat(UnassignedAreas.completing(List.of(wordy)))
                .extracting(Area::name)
                .allMatch(name -> name.length() <= 200);
    }

    private static List<Refusal> refusals(Collection<Area> file) {
        return file.stream()
                .flatMap(
                        area -> UnassignedAreas.refusal(
                                area, file.stream().collect(Collectors.toMap(Area::code, Function.identity())))
                                .stream())
                .toList();
    }
}
