package org.warmhandoff.referral.directory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.referral.need.domain.Need;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final ServiceDetails details = Services.named("Pantry", Need.FOOD);
    private final Listing listing = Listing.created(new ListingId("county-211", "pantry-7"), details);

    @Test
    void whoeverSaysTheSameAgainChangesNothing() {
        assertThat(listing.saying(Services.named("Pantry", Need.FOOD))).isSameAs(listing);
    }

    @Test
    void aChangeIsTheNextVersion() {
        assertThat(listing.saying(details.withAreas(List.of("b", "a", "b"))))
                .returns(2L, Listing::version)
                .returns(List.of("a", "b"), changed -> changed.details().areas());
    }

    @Test
    void whatWasRetiredIsListedAgainWhenItIsSaidAgain() {
        Listing retired = listing.retired(NOW);

        assertThat(retired.isRetired()).isTrue();
        assertThat(retired.retired(NOW.plusSeconds(1))).isSameAs(retired);
        assertThat(retired.saying(details)).returns(3L, Listing::version).returns(false, Listing::isRetired);
    }

    @Test
    void capacityThatIsSaidAgainHoldsFromThenOn() {
        Listing said = listing.withCapacity(CapacityStatus.WAITLIST, NOW);
        Listing again = said.withCapacity(CapacityStatus.WAITLIST, NOW.plusSeconds(60));

        assertThat(again.capacity()).isEqualTo(new Capacity(CapacityStatus.WAITLIST, NOW.plusSeconds(60)));
        assertThat(again.version()).isEqualTo(3);
    }

    @Test
    void aServiceWithNoKnownNeedServesAnother() {
        assertThat(details("Zoning", Set.of()).needs()).containsExactly(Need.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pantry", ":pantry", "county:", "County:pantry", "county:pan try", "county:a:b"})
    void anIdIsASourceAndACode(String text) {
        assertThat(ListingId.parse(text)).isEmpty();
        assertThat(ListingId.parse(listing.id().toString())).contains(listing.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://a.example", "https://", "https://user@a.example", "https://a.example/\"x", "javascript:x"
            })
    void aWebPageIsFetchedUnderEncryptionAndHasNoTrickInIt(String web) {
        assertThat(ListingFormat.isWeb(web)).isFalse();
        assertThat(ListingFormat.isWeb("https://a.example/path?x=1#y")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(937) 555-0142", "+1 937 555 0142", "937.555.0142 ext. 7", "937-555-0142, x12"})
    void telephoneNumbersAreTakenAsPeopleWriteThem(String phone) {
        assertThat(ListingFormat.isPhone(phone)).isTrue();
        assertThat(ListingFormat.isPhone("call " + phone)).isFalse();
    }

    private static ServiceDetails details(String name, Set<Need> needs) {
        return Services.serving(name, needs, List.of());
    }
}
