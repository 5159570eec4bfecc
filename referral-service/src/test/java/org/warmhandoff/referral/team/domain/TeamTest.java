package org.warmhandoff.referral.team.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TeamTest {

    private final Team team = Team.created("peers", "Port Ferris peers", List.of("mill-hollow", "harbor-flats"));

    @Test
    void areasAreKeptInOrderAndOnce() {
        assertThat(Team.created("peers", "Peers", List.of("b", "a", "b")).areas())
                .containsExactly("a", "b");
    }

    @Test
    void aChangeIsTheNextVersion() {
        Team changed = team.changed("Port Ferris peers", List.of("harbor-flats"));

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.areas()).containsExactly("harbor-flats");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        assertThat(team.changed("Port Ferris peers", List.of("harbor-flats", "mill-hollow")))
                .isSameAs(team);
    }
}
