package org.warmhandoff.referral.person;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.referral.followup.domain.Circumstances;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.Place;
import org.warmhandoff.referral.followup.domain.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class VaultTest {

    private static final Instant NOW = Instant.parse("2026-03-07T04:12:10Z");

    private record Settings(Optional<URI> url, Optional<Path> tokenFile, Duration timeout, int mostAtOnce)
            implements VaultConfig {}

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void withoutAnAddressOrATokenFileThereIsNoAnswerAndTheMetricSaysWhy() {
        Settings nothing = new Settings(Optional.empty(), Optional.empty(), Duration.ofSeconds(2), 16);
        Settings noToken = new Settings(
                Optional.of(URI.create("http://127.0.0.1:9")), Optional.empty(), Duration.ofSeconds(2), 16);

        assertThat(ask(nothing)).isEqualTo(new VaultAnswer.Silent(VaultAnswer.Cause.NOT_CONFIGURED));
        assertThat(ask(noToken)).isEqualTo(new VaultAnswer.Silent(VaultAnswer.Cause.NOT_CONFIGURED));
        assertThat(metrics.counter("vault.answers", "answer", "NOT_CONFIGURED").count())
                .isEqualTo(2);
    }

    @Test
    void whenTooManyWaitTheNextIsToldAtOnce() throws Exception {
        Path token = Files.createTempFile("vault", ".token");
        Files.writeString(token, "a-token");
        Settings noPlace = new Settings(
                Optional.of(URI.create("http://127.0.0.1:9")), Optional.of(token), Duration.ofSeconds(2), 0);

        assertThat(ask(noPlace)).isEqualTo(new VaultAnswer.Silent(VaultAnswer.Cause.TOO_MANY_WAIT));
    }

    private VaultAnswer ask(VaultConfig config) {
        Circumstances circumstances = new Circumstances(
                FollowUpReason.SURVIVOR_OUTREACH,
                Set.of(),
                null,
                Set.of(),
                OutreachConsent.NOT_ASKED,
                new Place("harbor-flats", null),
                NOW,
                NOW,
                NOW,
                false);
        FollowUp followUp =
                FollowUp.opened(UUID.randomUUID(), new Subject(UUID.randomUUID(), 0), circumstances, null, NOW);
        return new Vault(config, metrics).ask(followUp, "worker-4", PurposeOfUse.COC);
    }
}
