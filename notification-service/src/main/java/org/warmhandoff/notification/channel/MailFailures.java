package org.warmhandoff.notification.channel;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.ext.mail.SMTPException;

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
                .orElse(FailureCode.INTERNAL_FAULT);
    }

    private static Optional<FailureCode> known(Throwable cause) {
        if (cause instanceof SMTPException reply) {
            return Optional.of(byReply(reply));
        }
        if (cause instanceof TimeoutException) {
            return Optional.of(FailureCode.TIMED_OUT);
        }
        if (cause instanceof UnknownHostException) {
            return Optional.of(FailureCode.HOST_UNKNOWN);
        }
        boolean broken = cause instanceof IOException
                || cause instanceof VertxException
                // What the mail client says when the connection closes under it.
                || cause instanceof NoStackTraceThrowable;
        return broken ? Optional.of(FailureCode.CONNECTION_FAILED) : Optional.empty();
    }

    private static FailureCode byReply(SMTPException reply) {
        if (LOGIN.contains(reply.getReplyCode())) {
            return FailureCode.MAIL_LOGIN_REFUSED;
        }
        return reply.isPermanent() ? FailureCode.MAIL_REFUSED : FailureCode.MAIL_REFUSED_FOR_NOW;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
