package org.warmhandoff.referral.peer.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;
import org.warmhandoff.referral.worker.domain.WorkerRole;

import static org.assertj.core.api.Assertions.assertThat;

class PeerNoteRuleTest {

    private static final Worker ANA = new Worker("ana");

    @Test
    void aRegisteredPeerIsWelcome() {
        assertThat(PeerNoteRule.broken(new Actor(ANA, false), profile(WorkerRole.PEER, true)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "PEER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyInAnotherRoleIs(WorkerRole role) {
        assertThat(PeerNoteRule.broken(new Actor(ANA, false), profile(role, true)))
                .contains(PeerNoteRefusal.FOR_PEERS_ALONE);
    }

    @Test
    void whoLeadsIsNotAlthoughRegisteredAsAPeer() {
        assertThat(PeerNoteRule.broken(new Actor(ANA, true), profile(WorkerRole.PEER, true)))
                .contains(PeerNoteRefusal.FOR_PEERS_ALONE);
    }

    @Test
    void whoIsNotRegisteredOrHasLeftIsNot() {
        assertThat(PeerNoteRule.broken(new Actor(ANA, false), Optional.empty()))
                .contains(PeerNoteRefusal.FOR_PEERS_ALONE);
        assertThat(PeerNoteRule.broken(new Actor(ANA, false), profile(WorkerRole.PEER, false)))
                .contains(PeerNoteRefusal.FOR_PEERS_ALONE);
    }

    @Test
    void aNoteIsInNoTextThatIsMadeByAccident() {
        assertThat(new PeerNote(UUID.randomUUID(), "He plays the trumpet", ANA, Instant.EPOCH).toString())
                .doesNotContain("trumpet");
    }

    private static Optional<WorkerProfile> profile(WorkerRole role, boolean active) {
        return Optional.of(
                new WorkerProfile(ANA, 1, active, Set.of(), role, null, Set.of(), Set.of(), Set.of(), List.of(), 10));
    }
}
