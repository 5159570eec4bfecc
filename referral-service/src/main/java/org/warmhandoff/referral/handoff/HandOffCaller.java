package org.warmhandoff.referral.handoff;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.audit.Access;
import org.warmhandoff.kit.audit.AccessLog;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.followup.CallingWorker;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.handoff.domain.HandOff;

/**
 * Whoever calls, and what of hand-offs they may see. What the receiving agency is told of a person is in the access log before it is
 * said. What the agency that offers reads is its own.
 */
@RequestScoped
class HandOffCaller {

    /** Of what is read, in the access log. */
    private static final String KIND = "hand-off";

    private final Caller caller;
    private final CallingWorker worker;
    private final Database database;
    private final AccessLog log;

    HandOffCaller(Caller caller, CallingWorker worker, Database database, AccessLog log) {
        this.caller = caller;
        this.worker = worker;
        this.database = database;
        this.log = log;
    }

    Actor actor() {
        return worker.actor();
    }

    /** @throws org.warmhandoff.kit.http.ProblemException 403 when the token names no agency */
    String agency() {
        return caller.requireAgency();
    }

    /**
     * The hand-offs as the caller may see them.
     *
     * @param purpose the header; hand-offs are there to coordinate care, which is meant where it is left out
     */
    List<HandOffView> views(List<HandOff> found, @Nullable String purpose) {
        PurposeOfUse stated = purpose == null || purpose.isBlank() ? PurposeOfUse.COC : PurposeOfUse.stated(purpose);
        List<HandOff> disclosed = found.stream()
                .filter(one -> isReceived(one) && HandOffView.isDisclosed(one))
                .toList();
        if (!disclosed.isEmpty()) {
            database.useTransaction(transaction -> disclosed.forEach(one -> log.append(
                    transaction,
                    Access.of(
                            who(),
                            stated,
                            new Access.What(
                                    KIND, one.id().toString(), one.followUpId().toString()),
                            Access.Result.given()))));
        }
        return found.stream()
                .map(one -> isReceived(one) ? HandOffView.received(one) : HandOffView.sent(one, null))
                .toList();
    }

    /** What an agency hands to itself it has offered: it knows the follow-up. */
    boolean isReceived(HandOff one) {
        return !one.fromAgency().equals(agency());
    }

    private Access.Who who() {
        return new Access.Who(
                actor().worker().account(),
                null,
                agency(),
                Stream.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR)
                        .filter(caller::has)
                        .toList());
    }
}
