package org.warmhandoff.notification.channel;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.SocketConnectException;

import org.warmhandoff.notification.delivery.domain.FailureCode;

/** Tells by its exception why a mail was not taken. */
final class MailFailures {

    /** Replies to a login that is refused or missing (RFC 4954, section 6): nothing is wrong with the mail. */
    private static final Set<Integer> LOGIN = Set.of(454, 530, 534, 535, 538);

    private MailFailures() {}

    static FailureCode code(Throwable failure) {
        return causes(failure)
                .map(MailFailures::known)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> causes(failure).anyMatch(MessagingException.class::isInstance)
                        ? FailureCode.CONNECTION_FAILED
                        : FailureCode.INTERNAL_FAULT);
    }

    private static Optional<FailureCode> known(Throwable cause) {
        if (cause instanceof AuthenticationFailedException) {
            return Optional.of(FailureCode.MAIL_LOGIN_REFUSED);
        }
        if (cause instanceof SocketTimeoutException) {
            return Optional.of(FailureCode.TIMED_OUT);
        }
        if (cause instanceof UnknownHostException) {
            return Optional.of(FailureCode.HOST_UNKNOWN);
        }
        if (cause instanceof SocketConnectException) {
            // What it wraps says more.
            return Optional.empty();
        }
        if (cause instanceof IOException) {
            return Optional.of(FailureCode.CONNECTION_FAILED);
        }
        return reply(cause).flatMap(MailFailures::byReply);
    }

    private static Optional<Integer> reply(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException refused) {
            return Optional.of(refused.getReturnCode());
        }
        if (cause instanceof SMTPSenderFailedException refused) {
            return Optional.of(refused.getReturnCode());
        }
        if (cause instanceof SMTPSendFailedException refused) {
            return Optional.of(refused.getReturnCode());
        }
        return Optional.empty();
    }

    /** Nothing when the code is no refusal: the library says -1 when the connection broke. */
    private static Optional<FailureCode> byReply(int code) {
        if (LOGIN.contains(code)) {
            return Optional.of(FailureCode.MAIL_LOGIN_REFUSED);
        }
        if (code >= 500) {
            return Optional.of(FailureCode.MAIL_REFUSED);
        }
        return code >= 400 ? Optional.of(FailureCode.MAIL_REFUSED_FOR_NOW) : Optional.empty();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
