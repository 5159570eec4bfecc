package org.warmhandoff.referral.consent.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a person agrees to, and until when. */
class ConsentsTest {

    private static final Instant NOW = Instant.parse("2026-03-07T04:12:10Z");
    private static final Instant IN_A_YEAR = NOW.plus(Duration.ofDays(365));
    private static final ConsentTo CLINIC = ConsentTo.handOffTo("harbor-clinic");

    @Test
    void aConsentStandsUntilItRunsOutOrIsTakenBack() {
        Consents standing = new Consents(List.of(consent(CLINIC, null)));
        Consents revoked = new Consents(List.of(consent(CLINIC, NOW.plusSeconds(60))));

        assertThat(standing.stand(CLINIC, NOW)).isTrue();
        assertThat(standing.stand(CLINIC, IN_A_YEAR)).isFalse();
        assertThat(revoked.stand(CLINIC, NOW)).isFalse();
        assertThat(revoked.wereGiven(CLINIC)).isTrue();
        assertThat(revoked.standing(NOW)).isEmpty();
    }

    @Test
    void nothingIsIncludedInAnythingElse() {
        Consents clinicAlone = new Consents(List.of(consent(CLINIC, null)));

        assertThat(clinicAlone.stand(ConsentTo.handOffTo("other-clinic"), NOW)).isFalse();
        assertThat(clinicAlone.stand(ConsentTo.OUTREACH_CONTACT, NOW)).isFalse();
        assertThat(clinicAlone.stand(ConsentTo.CHECK_INS, NOW)).isFalse();
    }

    @Test
    void anotherConsentStandsInPlaceOfOneThatWasTakenBack() {
        Consents both = new Consents(List.of(consent(CLINIC, NOW), consent(CLINIC, null)));

        assertThat(both.stand(CLINIC, NOW)).isTrue();
    }

    @Test
    void aHandOffIsToOneAgencyAndNothingElseIsToAny() {
        assertThatThrownBy(() -> new ConsentTo(ConsentScope.HAND_OFF, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsentTo(ConsentScope.CHECK_INS, "harbor-clinic"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsRevocationIsTheOnlyChangeOfAConsent() {
        assertThat(consent(CLINIC, null).version()).isEqualTo(1);
        assertThat(consent(CLINIC, NOW).version()).isEqualTo(2);
    }

    @Test
    void aConsentIsGivenBeforeItIsRecordedAndEndsLater() {
        assertThat(ConsentRule.firstBroken(NOW, IN_A_YEAR, NOW)).isEmpty();
        assertThat(ConsentRule.firstBroken(NOW.plus(Duration.ofMinutes(2)), IN_A_YEAR, NOW))
                .isEmpty();
        assertThat(ConsentRule.firstBroken(NOW.plus(Duration.ofMinutes(3)), IN_A_YEAR, NOW))
                .contains(ConsentRule.GIVEN_IN_THE_FUTURE);
        assertThat(ConsentRule.firstBroken(NOW.minusSeconds(60), NOW, NOW)).contains(ConsentRule.EXPIRED_ALREADY);
    }

    @Test
    void everyScopeEndsByItself() {
        ConsentPeriods periods = new ConsentPeriods(Map.of(
                ConsentScope.OUTREACH_CONTACT, Duration.ofDays(365),
                ConsentScope.CHECK_INS, Duration.ofDays(120),
                ConsentScope.HAND_OFF, Duration.ofDays(90),
                ConsentScope.MESSAGES, Duration.ofDays(365)));

        assertThat(periods.end(ConsentScope.HAND_OFF, NOW)).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThatThrownBy(() -> new ConsentPeriods(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Consent consent(ConsentTo to, @Nullable Instant revokedAt) {
        Asker asker = new Asker("worker-4", "outreach-worker");
        return new Consent(
                UUID.randomUUID(),
                UUID.randomUUID(),
                to,
                ConsentForm.SPOKEN,
                asker,
                NOW,
                IN_A_YEAR,
                NOW,
                revokedAt == null ? null : new Consent.Revocation(revokedAt, asker));
    }
}
