package org.warmhandoff.referral.team.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {

    @Test
    void aTeamCoversItsNeighborhoods() {
        Coverage coverage = coverage(team("peers", "harbor-flats", "mill-hollow"));

        assertThat(coverage.teamFor("mill-hollow", null)).contains("peers");
    }

    @Test
    void aTeamCoversEveryNeighborhoodOfItsJurisdictions() {
        Coverage coverage = coverage(team("county", "port-ferris"));

        assertThat(coverage.teamFor("harbor-flats", "port-ferris")).contains("county");
    }

    @Test
    void aNeighborhoodBeatsAJurisdictionWhateverTheCodes() {
        Coverage coverage = coverage(team("a-county", "port-ferris"), team("z-peers", "harbor-flats"));

        assertThat(coverage.teamFor("harbor-flats", "port-ferris")).contains("z-peers");
        assertThat(coverage.teamFor("dockside", "port-ferris")).contains("a-county");
    }

    @Test
    void betweenTwoTeamsOfOneAreaTheFirstCodeGetsItInWhateverOrderTheyCome() {
        Team peers = team("b-peers", "harbor-flats");
        Team outreach = team("a-outreach", "harbor-flats");

        assertThat(coverage(peers, outreach).teamFor("harbor-flats", null)).contains("a-outreach");
        assertThat(coverage(outreach, peers).teamFor("harbor-flats", null)).contains("a-outreach");
    }

    @Test
    void nobodyCoversAPlaceThatNoTeamNames() {
        Coverage coverage = coverage(team("peers", "harbor-flats"));

        assertThat(coverage.teamFor("dockside", "port-ferris")).isEmpty();
        assertThat(coverage.teamFor("dockside", null)).isEmpty();
    }

    @Test
    void whatIsPlacedNoBetterThanByItsJurisdictionGoesToTheTeamOfTheJurisdiction() {
        Coverage coverage = coverage(team("peers", "harbor-flats"), team("county", "port-ferris"));

        assertThat(coverage.teamFor("port-ferris-unassigned", "port-ferris")).contains("county");
    }

    @Test
    void aTeamMayCoverWhatIsPlacedNowhereInParticular() {
        assertThat(coverage(team("county", "unassigned")).teamFor("unassigned", null))
                .contains("county");
        assertThat(coverage(team("county", "port-ferris")).teamFor("unassigned", null))
                .isEmpty();
    }

    @Test
    void knowsEveryAreaThatIsCovered() {
        Coverage coverage = coverage(team("peers", "harbor-flats"), team("county", "port-ferris", "harbor-flats"));

        assertThat(coverage.areas()).containsExactlyInAnyOrder("harbor-flats", "port-ferris");
    }

    private static Coverage coverage(Team... teams) {
        return new Coverage(List.of(teams));
    }

    private static Team team(String code, String... areas) {
        return Team.created(code, code, List.of(areas));
    }
}
