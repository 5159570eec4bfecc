package org.warmhandoff.notification.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
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
        MessagingException refused = new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(new InternetAddress(), "RCPT", reply, reply + " no"));

        assertThat(MailFailures.code(refused)).isEqualTo(code);
        assertThat(MailFailures.code(new SMTPSendFailedException(
                        ".", reply, reply + " no", null, new Address[0], new Address[0], new Address[0])))
                .isEqualTo(code);
    }

    @Test
    void withoutAReplyTheConnectionIsToBlame() {
        assertThat(code(new ConnectException())).isEqualTo(FailureCode.CONNECTION_FAILED);
        assertThat(code(new IOException())).isEqualTo(FailureCode.CONNECTION_FAILED);
        assertThat(code(new UnknownHostException())).isEqualTo(FailureCode.HOST_UNKNOWN);
        assertThat(code(new SocketTimeoutException())).isEqualTo(FailureCode.TIMED_OUT);
        assertThat(MailFailures.code(new MessagingException("[EOF]"))).isEqualTo(FailureCode.CONNECTION_FAILED);
    }

    @Test
    void aLoginThatIsRefusedIsNoFaultOfTheMail() {
        assertThat(MailFailures.code(new AuthenticationFailedException())).isEqualTo(FailureCode.MAIL_LOGIN_REFUSED);
    }

    @Test
    void whatIsNotKnownIsAFaultOfThisService() {
        assertThat(MailFailures.code(new IllegalStateException())).isEqualTo(FailureCode.INTERNAL_FAULT);
    }

    private static FailureCode code(Exception cause) {
        return MailFailures.code(new MessagingException("failed", cause));
    }
}
