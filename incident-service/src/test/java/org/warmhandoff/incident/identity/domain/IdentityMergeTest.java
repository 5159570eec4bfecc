package org.warmhandoff.incident.identity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.incident.vault.domain.ContactChannel;
import org.warmhandoff.incident.vault.domain.PersonIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** What several reports tell of who a person is. */
class IdentityMergeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void ofAPersonOfWhomNothingIsToldThereIsNoIdentity() {
        assertThat(IdentityMerge.of(List.of())).isEmpty();
    }

    @Test
    void aNameIsTakenWholeFromTheMostTrustedReportThatHasOne() {
        IdentityOnFile merged = merged(
                told(0, identity(null, null, "555-0101")),
                told(1, identity("Robin", null, null)),
                told(2, identity("Robyn", "Example", null)));

        assertThat(merged.givenName()).isEqualTo("Robin");
        assertThat(merged.familyName())
                .as("half a name is not made whole with that of another report")
                .isNull();
    }

    @Test
    void everyNumberIsKeptOnceTheMostTrustedFirst() {
        IdentityOnFile merged = merged(
                told(2, identity("Robin", "Example", "555-0102")),
                told(1, identity("Robin", "Example", "555-0101")),
                told(0, identity("Robin", "Example", "555-0102")));

        assertThat(merged.phones()).containsExactly("555-0102", "555-0101");
    }

    @Test
    void ofWhatThePersonWishesTheLastWordCounts() {
        IdentityOnFile merged = merged(
                told(0, wishing(ContactChannel.PHONE, "at noon")),
                told(5, wishing(ContactChannel.STREET_OUTREACH, null)),
                told(3, wishing(ContactChannel.TEXT, "in the evening")));

        assertThat(merged.preferredChannel()).isEqualTo("street-outreach");
        assertThat(merged.safeTimes()).isEqualTo("in the evening");
    }

    @Test
    void theNoticeGoesWithIt() {
        assertThat(merged(told(0, identity("Robin", "Example", null))).notice())
                .isEqualTo("42 CFR part 2 prohibits unauthorized use or disclosure of these records.");
    }

    private static IdentityOnFile merged(IdentityMerge.Told... told) {
        return IdentityMerge.of(List.of(told)).orElseThrow();
    }

    private static IdentityMerge.Told told(int minutesAfterNoon, PersonIdentity identity) {
        return new IdentityMerge.Told(identity, NOON.plusSeconds(60L * minutesAfterNoon));
    }

    private static PersonIdentity identity(@Nullable String given, @Nullable String family, @Nullable String phone) {
        return new PersonIdentity(
                given,
                family,
                LocalDate.parse("1987-06-05"),
                phone,
                null,
                List.of(),
                null,
                null,
                null,
                OutreachConsent.NOT_ASKED);
    }

    private static PersonIdentity wishing(ContactChannel channel, @Nullable String safeTimes) {
        return new PersonIdentity(
                "Robin", "Example", null, null, null, List.of(), null, channel, safeTimes, OutreachConsent.NOT_ASKED);
    }
}
