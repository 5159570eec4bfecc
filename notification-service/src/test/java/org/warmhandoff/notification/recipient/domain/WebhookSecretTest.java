package org.warmhandoff.notification.recipient.domain;

import java.security.SecureRandom;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WebhookSecretTest {

    @Test
    void aNewSecretHas32BytesThatNoOtherHas() {
        SecureRandom random = new SecureRandom();
        WebhookSecret secret = WebhookSecret.random(random);

        assertThat(secret.bytes()).hasSize(32);
        assertThat(secret).isNotEqualTo(WebhookSecret.random(random));
    }

    @Test
    void itsOwnerGetsItInTheFormOfTheStandard() {
        byte[] bytes = new byte[24];

        assertThat(new WebhookSecret(bytes).text())
                .isEqualTo("whsec_" + Base64.getEncoder().encodeToString(bytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void anotherLengthIsRefused(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebhookSecret(new byte[length]));
    }

    @Test
    void itDoesNotTellItselfWhenPrinted() {
        assertThat(new WebhookSecret(new byte[24])).hasToString("WebhookSecret");
    }
}
