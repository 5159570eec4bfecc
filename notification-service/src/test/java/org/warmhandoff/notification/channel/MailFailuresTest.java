package org.warmhandoff.notification.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletionException;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.SMTPException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.notification.delivery.domain.FailureCode;

import static org.assertj.core.api.Assertions.assertThat;

class MailFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "421, MAIL_REFUSED_FOR_NOW",
        "451, MAIL_REFUSED_FOR_NOW",
        "452, MAIL_REFUSED_FOR_NOW",
        "454, MAIL_LOGIN_REFUSED",
        "530, MAIL_LOGIN_REFUSED",
        "535, MAIL_LOGIN_REFUSED",
        "550, MAIL_REFUSED",
        "552, MAIL_REFUSED",
        "554, MAIL_REFUSED"
    })
    void theReplyOfTheServerDecides(int reply, FailureCode code) {
        SMTPException refused = new SMTPException("refused", reply, List.of(reply + " no"), false);

        assertThat(MailFailures.code(new CompletionException(refused))).isEqualTo(code);
    }

    @Test
    void withoutAReplyTheConnectionIsToBlame() {
        assertThat(MailFailures.code(new CompletionException(new ConnectException())))
                .isEqualTo(FailureCode.CONNECTION_FAILED);
        assertThat(MailFailures.code(new CompletionException(new IOException())))
                .isEqualTo(FailureCode.CONNECTION_FAILED);
        assertThat(MailFailures.code(new CompletionException(new UnknownHostException())))
                .isEqualTo(FailureCode.HOST_UNKNOWN);
        assertThat(MailFailures.code(new TimeoutException())).isEqualTo(FailureCode.TIMED_OUT);
    }

    @Test
    void whatIsNotKnownIsAFaultOfThisService() {
        assertThat(MailFailures.code(new IllegalStateException())).isEqualTo(FailureCode.INTERNAL_FAULT);
    }
}
