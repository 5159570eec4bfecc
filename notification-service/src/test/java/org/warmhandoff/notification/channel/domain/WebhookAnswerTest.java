package org.warmhandoff.notification.channel.domain;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookAnswerTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void onlyASuccessIsSuccess(int status) {
        assertThat(WebhookAnswer.meaning(status)).isEqualTo(AttemptResult.handedOver());
    }

    @ParameterizedTest
    @CsvSource({
        "301, REDIRECTED",
        "307, REDIRECTED",
        "400, REFUSED",
        "404, REFUSED",
        "408, REFUSED",
        "410, GONE",
        "429, REFUSED",
        "500, SERVER_ERROR",
        "503, SERVER_ERROR",
        "100, SERVER_ERROR",
        "999, SERVER_ERROR"
    })
    void everythingElseIsAFailure(int status, FailureCode code) {
        assertThat(WebhookAnswer.meaning(status)).isEqualTo(AttemptResult.failed(code));
    }
}
