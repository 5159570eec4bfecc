package org.warmhandoff.incident.area.domain;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.area.domain.Placement.Placed;
import org.warmhandoff.incident.area.domain.Placement.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.incident.area.domain.Maps.box;
import static org.warmhandoff.incident.area.domain.Maps.jurisdiction;
import static org.warmhandoff.incident.area.domain.Maps.neighborhood;

class PlacementRuleTest {

    private final PlacementRule rule = new PlacementRule(250, 50_000);

    private final AreaMap map = Maps.of(
            jurisdiction("county", box(-84.5, 39.5, -84.0, 40.0)),
            jurisdiction("drawn-through", null),
            neighborhood("east", "county", box(-84.3, 39.7, -84.2, 39.8)),
            neighborhood("west", "county", box(-84.4, 39.7, -84.3, 39.8)),
            neighborhood("islands", "drawn-through", box(-83.0, 39.7, -82.9, 39.8)));

    @Test
    void aPointInANeighborhoodIsPlacedThereWithoutDoubt() {
        assertThat(placed(39.75, -84.25, null)).isEqualTo(certain("east"));
    }

    @Test
    void aPointOnASharedEdgeGoesToTheFirstCode() {
        assertThat(placed(39.75, -84.3, null)).isEqualTo(certain("east"));
    }

    @ParameterizedTest(name = "at {0} degrees north")
    @ValueSource(doubles = {0, 40, 65, -40})
    void aPointInNoneGoesToTheNearestWithin250Meters(double latitude) {
        AreaMap square = Maps.of(neighborhood("square", box(10, latitude, 10.1, latitude + 0.1)));
        double degreeEast = 111_319.5 * Math.cos(Math.toRadians(latitude));

        Placement near = rule.placePoint(square, new Position(latitude + 0.05, 10 - 245 / degreeEast), null);
        Placement far = rule.placePoint(square, new Position(latitude + 0.05, 10 - 255 / degreeEast), null);

        assertThat(near).isEqualTo(doubtful(square, "square", QualityFlag.NEAREST_AREA));
        assertThat(far).isEqualTo(doubtful(square, "unassigned", QualityFlag.UNASSIGNED_AREA));
    }

    @Test
    void twoAsNearAreDecidedByTheFirstCode() {
        AreaMap gap =
                Maps.of(neighborhood("b-left", box(-1, 0, -0.001, 1)), neighborhood("a-right", box(0.001, 0, 1, 1)));

        assertThat(rule.placePoint(gap, new Position(0.5, 0), null))
                .isEqualTo(doubtful(gap, "a-right", QualityFlag.NEAREST_AREA));
    }

    @Test
    void aPointFarFromEveryNeighborhoodIsUnassignedInItsJurisdiction() {
        assertThat(placed(39.95, -84.1, null)).isEqualTo(doubtful("county-unassigned", QualityFlag.UNASSIGNED_AREA));
    }

    @Test
    void aPointNearTheMapBelongsToItWithoutAJurisdiction() {
        assertThat(placed(40.1, -84.1, null)).isEqualTo(doubtful("unassigned", QualityFlag.UNASSIGNED_AREA));
    }

    @Test
    void aPointFarFromTheMapIsRefused() {
        assertThat(refusal(41.5, -84.1)).isEqualTo(Refusal.OUTSIDE_ALL_AREAS);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"-84.25, 39.75, COORDINATES_SWAPPED", "39.75, 84.25, LONGITUDE_SIGN", "39.95, 84.1, LONGITUDE_SIGN"})
    void whatWouldLieInTheMapOtherwiseIsRefusedWithAHint(double latitude, double longitude, Refusal reason) {
        assertThat(refusal(latitude, longitude)).isEqualTo(reason);
    }

    @Test
    void aPointThatComesNearTheMapIsBelievedThoughItWouldLieInItSwappedToo() {
        AreaMap diagonal = Maps.of(neighborhood("square", box(10, 10.2, 10.1, 10.3)));

        assertThat(rule.placePoint(diagonal, new Position(10.05, 10.25), null))
                .isEqualTo(doubtful(diagonal, "unassigned", QualityFlag.UNASSIGNED_AREA));
    }

    @Test
    void theCodeOfANeighborhoodIsEnough() {
        assertThat(rule.placeCode(map, "west")).isEqualTo(certain("west"));
    }

    @ParameterizedTest
    @CsvSource({
        "county, county-unassigned",
        "county-unassigned, county-unassigned",
        "drawn-through, drawn-through-unassigned",
        "unassigned, unassigned"
    })
    void theCodeOfAJurisdictionStandsForItsUnassignedArea(String stated, String area) {
        assertThat(rule.placeCode(map, stated)).isEqualTo(doubtful(area, QualityFlag.UNASSIGNED_AREA));
    }

    @Test
    void aCodeOnNoFileIsRefusedWithoutAPoint() {
        assertThat(rule.placeCode(map, "atlantis")).isEqualTo(new Placement.Refused(Refusal.UNKNOWN_AREA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"east", "county", "county-unassigned", "unassigned"})
    void aStatedAreaThatHoldsThePointLeavesNoDoubt(String stated) {
        assertThat(placed(39.75, -84.25, stated)).isEqualTo(certain("east"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"west", "drawn-through", "drawn-through-unassigned"})
    void thePointDecidesAgainstAStatedAreaThatDiffers(String stated) {
        assertThat(placed(39.75, -84.25, stated)).isEqualTo(doubtful("east", QualityFlag.STATED_AREA_DIFFERS));
    }

    @Test
    void aStatedAreaOnNoFileIsADoubtWhenThereIsAPoint() {
        assertThat(placed(39.75, -84.25, "atlantis")).isEqualTo(doubtful("east", QualityFlag.STATED_AREA_UNKNOWN));
    }

    @Test
    void doubtsAddUp() {
        assertThat(placed(39.95, -84.1, "west"))
                .isEqualTo(new Placed(
                        area(map, "county-unassigned"),
                        Set.of(QualityFlag.UNASSIGNED_AREA, QualityFlag.STATED_AREA_DIFFERS)));
    }

    @ParameterizedTest
    @CsvSource({
        // in east, in none, far from the map; a default point is as good anywhere
        "39.75, -84.25",
        "39.95, -84.1",
        "10, 10"
    })
    void aDefaultPointDoesNotDecideAgainstAStatedArea(double latitude, double longitude) {
        assertThat(atDefaultPoint(latitude, longitude, "west")).isEqualTo(doubtful("west", QualityFlag.DEFAULT_POINT));
    }

    @Test
    void aJurisdictionThatIsStatedWithADefaultPointStandsForItsUnassignedArea() {
        assertThat(atDefaultPoint(39.75, -84.25, "drawn-through"))
                .isEqualTo(new Placed(
                        area(map, "drawn-through-unassigned"),
                        Set.of(QualityFlag.UNASSIGNED_AREA, QualityFlag.DEFAULT_POINT)));
    }

    @Test
    void withoutAStatedAreaThatIsKnownADefaultPointDecides() {
        assertThat(atDefaultPoint(39.75, -84.25, null)).isEqualTo(doubtful("east", QualityFlag.DEFAULT_POINT));
        assertThat(atDefaultPoint(39.75, -84.25, "atlantis"))
                .isEqualTo(new Placed(
                        area(map, "east"), Set.of(QualityFlag.STATED_AREA_UNKNOWN, QualityFlag.DEFAULT_POINT)));
        assertThat(atDefaultPoint(10, 10, "atlantis")).isEqualTo(new Placement.Refused(Refusal.OUTSIDE_ALL_AREAS));
    }

    @Test
    void placedAgainADefaultPointStaysInTheStatedAreaAndMarked() {
        Position point = new Position(39.75, -84.25);

        assertThat(rule.placeDefaultPointAgain(map, point, "west"))
                .contains(doubtful("west", QualityFlag.DEFAULT_POINT));
        assertThat(rule.placeDefaultPointAgain(map, point, null)).contains(doubtful("east", QualityFlag.DEFAULT_POINT));
        assertThat(rule.placeDefaultPointAgain(map, new Position(10, 10), null))
                .contains(new Placed(
                        area(map, "unassigned"), Set.of(QualityFlag.UNASSIGNED_AREA, QualityFlag.DEFAULT_POINT)));
    }

    @Test
    void whatWasPlacedByItsCodeStaysWhileTheCodeIsOnTheFile() {
        assertThat(rule.placeAgain(map, null, "west", "elsewhere")).contains(certain("west"));
    }

    @Test
    void whatWasPlacedByARetiredCodeGoesToItsFormerJurisdiction() {
        assertThat(rule.placeAgain(map, null, "harbor", "county"))
                .contains(new Placed(
                        area(map, "county-unassigned"),
                        Set.of(QualityFlag.UNASSIGNED_AREA, QualityFlag.STATED_AREA_UNKNOWN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone-county"})
    @NullSource
    void withoutAFormerJurisdictionItGoesToTheWholeMap(@Nullable String jurisdiction) {
        assertThat(rule.placeAgain(map, null, "harbor", jurisdiction))
                .map(placed -> placed.area().code())
                .contains("unassigned");
    }

    @Test
    void aPointThatWasAcceptedIsNotRefusedByANewerMap() {
        assertThat(rule.placeAgain(map, new Position(10, 10), null, "county"))
                .contains(doubtful("unassigned", QualityFlag.UNASSIGNED_AREA));
    }

    @Test
    void onAMapWithoutUnassignedAreasNothingElseIsMadeUp() {
        AreaMap old = new AreaMap(1, List.of(neighborhood("east", box(-84.3, 39.7, -84.2, 39.8))));

        assertThat(rule.placePoint(old, new Position(39.9, -84.25), null))
                .isEqualTo(new Placement.Refused(Refusal.OUTSIDE_ALL_AREAS));
        assertThat(rule.placeAgain(old, null, "harbor", null)).isEmpty();
    }

    private Placement placed(double latitude, double longitude, @Nullable String stated) {
        return rule.placePoint(map, new Position(latitude, longitude), stated);
    }

    private Placement atDefaultPoint(double latitude, double longitude, @Nullable String stated) {
        return rule.placeDefaultPoint(map, new Position(latitude, longitude), stated);
    }

    private Refusal refusal(double latitude, double longitude) {
        return ((Placement.Refused) rule.placePoint(map, new Position(latitude, longitude), null)).reason();
    }

    private Placed certain(String code) {
        return new Placed(area(map, code), Set.of());
    }

    private Placed doubtful(String code, QualityFlag doubt) {
        return doubtful(map, code, doubt);
    }

    private static Placed doubtful(AreaMap on, String code, QualityFlag doubt) {
        return new Placed(area(on, code), Set.of(doubt));
    }

    private static Area area(AreaMap on, String code) {
        return on.area(code).orElseThrow();
    }
}
