package org.warmhandoff.notification.recipient;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

import org.warmhandoff.kit.database.DatabaseFailure;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.InactiveReason;
import org.warmhandoff.notification.recipient.domain.Recipient;

/** Changes who is told. What was queued for a recipient that is no longer active is given up when its turn comes. */
@ApplicationScoped
public class ChangeRecipient {

    private static final String UNIQUE_VIOLATION = "23505";

    private final RecipientStore recipients;
    private final InstantSource clock;

    ChangeRecipient(RecipientStore recipients, InstantSource clock) {
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * Gives the recipient another team or destination, and makes it active.
     *
     * @throws ProblemException 422 when the channel is another one, 409 when the team has an active recipient with this
     *     destination
     */
    Recipient replace(Handle transaction, Recipient recipient, String team, Destination destination) {
        if (destination.channel() != recipient.destination().channel()) {
            throw ProblemException.invalid("/channel", "immutable", "cannot change: register another recipient");
        }
        Recipient replaced = recipient.replaced(team, destination, now());
        try {
            recipients.replace(transaction, replaced);
        } catch (UnableToExecuteStatementException failure) {
            if (DatabaseFailure.sqlState(failure)
                    .filter(UNIQUE_VIOLATION::equals)
                    .isPresent()) {
                throw alreadyThere();
            }
            throw failure;
        }
        return replaced;
    }

    /** Tells the recipient nothing more, as an administrator wishes. */
    Recipient remove(Handle transaction, Recipient recipient) {
        return deactivate(transaction, recipient, InactiveReason.REMOVED);
    }

    /** Tells the recipient nothing more, because its webhook has said that it is gone. */
    public void gone(Handle transaction, UUID id) {
        recipients
                .lock(transaction, id)
                .ifPresent(recipient -> deactivate(transaction, recipient, InactiveReason.GONE));
    }

    private Recipient deactivate(Handle transaction, Recipient recipient, InactiveReason reason) {
        Recipient deactivated = recipient.deactivated(reason, now());
        recipients.replace(transaction, deactivated);
        return deactivated;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static ProblemException alreadyThere() {
        return ProblemException.conflict("The team has an active recipient with this address already.");
    }
}
