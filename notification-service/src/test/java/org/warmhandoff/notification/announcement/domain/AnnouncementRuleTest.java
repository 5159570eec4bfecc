package org.warmhandoff.notification.announcement.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.notification.announcement.domain.AnnouncementRule.Decision;
import org.warmhandoff.notification.announcement.domain.AnnouncementRule.Decision.Announce;
import org.warmhandoff.notification.announcement.domain.AnnouncementRule.Decision.KeepQuiet;
import org.warmhandoff.notification.announcement.domain.AnnouncementRule.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncementRuleTest {

    private static final UUID ID = UUID.fromString("6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11");
    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Instant RECENTLY = NOW.minus(Duration.ofHours(1));
    private static final SeenFollowUp NEVER_SEEN = SeenFollowUp.never(ID);

    private final AnnouncementRule rule = new AnnouncementRule(Duration.ofDays(14));

    @Test
    void anOpenFollowUpIsAnnouncedToItsTeam() {
        assertThat(decide(NEVER_SEEN, 1, FollowUpStatus.OPEN, "north", RECENTLY))
                .isEqualTo(new Announce("north"));
    }

    @Test
    void aVersionThatWasSeenBeforeIsNoNews() {
        SeenFollowUp seen = NEVER_SEEN.at(3);

        assertThat(decide(seen, 3, FollowUpStatus.OPEN, "north", RECENTLY)).isEqualTo(quiet(Reason.SEEN_BEFORE));
        assertThat(decide(seen, 2, FollowUpStatus.OPEN, "north", RECENTLY)).isEqualTo(quiet(Reason.SEEN_BEFORE));
    }

    @ParameterizedTest
    @EnumSource(value = FollowUpStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void oneThatIsNotOpenIsNoNews(FollowUpStatus status) {
        assertThat(decide(NEVER_SEEN, 1, status, "north", RECENTLY)).isEqualTo(quiet(Reason.NOT_OPEN));
    }

    @Test
    void withoutATeamThereIsNobodyToTell() {
        assertThat(decide(NEVER_SEEN, 1, FollowUpStatus.OPEN, null, RECENTLY)).isEqualTo(quiet(Reason.NO_TEAM));
    }

    @Test
    void aTeamThatIsFoundLaterIsTold() {
        assertThat(decide(NEVER_SEEN.at(1), 2, FollowUpStatus.OPEN, "north", RECENTLY))
                .isEqualTo(new Announce("north"));
    }

    @Test
    void aTeamIsNotToldOfWhatItReturnedToThePool() {
        SeenFollowUp claimed = NEVER_SEEN.at(1).announcedTo("north").at(2);

        assertThat(decide(claimed, 3, FollowUpStatus.OPEN, "north", RECENTLY)).isEqualTo(quiet(Reason.TEAM_WAS_TOLD));
    }

    @Test
    void anotherTeamThatItMovesToIsTold() {
        SeenFollowUp announced = NEVER_SEEN.at(1).announcedTo("north");

        assertThat(decide(announced, 2, FollowUpStatus.OPEN, "south", RECENTLY)).isEqualTo(new Announce("south"));
    }

    @Test
    void anOldOverdoseWakesNobody() {
        Instant fourteenDaysAgo = NOW.minus(Duration.ofDays(14));

        assertThat(decide(NEVER_SEEN, 1, FollowUpStatus.OPEN, "north", fourteenDaysAgo))
                .isEqualTo(new Announce("north"));
        assertThat(decide(NEVER_SEEN, 1, FollowUpStatus.OPEN, "north", fourteenDaysAgo.minusMillis(1)))
                .isEqualTo(quiet(Reason.TOO_OLD));
    }

    @Test
    void anExerciseWakesNobody() {
        assertThat(rule.decide(NEVER_SEEN, snapshot(1, FollowUpStatus.OPEN, "north", RECENTLY, true), NOW))
                .isEqualTo(quiet(Reason.EXERCISE));
        assertThat(rule.decide(NEVER_SEEN, snapshot(1, FollowUpStatus.OPEN, "north", RECENTLY, null), NOW))
                .isEqualTo(new Announce("north"));
    }

    @Test
    void whatAMergeCancelledAndPutBackIsNoNewsToTheTeamThatWasTold() {
        SeenFollowUp announced = NEVER_SEEN.at(1).announcedTo("north");

        assertThat(decide(announced, 2, FollowUpStatus.CANCELLED, "north", RECENTLY))
                .isEqualTo(quiet(Reason.NOT_OPEN));
        assertThat(decide(announced.at(2), 3, FollowUpStatus.OPEN, "north", RECENTLY))
                .isEqualTo(quiet(Reason.TEAM_WAS_TOLD));
    }

    @Test
    void whatWasSeenLastStaysTheHighest() {
        assertThat(NEVER_SEEN.at(3).at(2).version()).isEqualTo(3);
    }

    private Decision decide(
            SeenFollowUp seen, long version, FollowUpStatus status, @Nullable String team, Instant occurredAt) {
        return rule.decide(seen, snapshot(version, status, team, occurredAt, false), NOW);
    }

    private static FollowUpSnapshot snapshot(
            long version,
            FollowUpStatus status,
            @Nullable String team,
            Instant occurredAt,
            @Nullable Boolean exercise) {
        return new FollowUpSnapshot(
                ID,
                version,
                UUID.fromString("b7d6d3c8-52a5-4a0f-8f3f-6a0d8c1f2e33"),
                0,
                status,
                null,
                FollowUpReason.SURVIVOR_OUTREACH,
                team,
                "mill-hollow",
                null,
                null,
                Priority.ROUTINE,
                occurredAt,
                occurredAt.plus(Duration.ofHours(24)),
                occurredAt.plus(Duration.ofHours(72)),
                null,
                0,
                null,
                NOW,
                NOW,
                exercise,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Decision quiet(Reason reason) {
        return new KeepQuiet(reason);
    }
}
