package org.warmhandoff.referral.consent;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.consent.domain.Asker;

/** Whoever calls, as consents name them: the account and the role that says most. */
@ApplicationScoped
class CallingAsker {

    private static final List<String> ROLES = List.of(Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.OUTREACH_WORKER);

    private final Caller caller;

    CallingAsker(Caller caller) {
        this.caller = caller;
    }

    Asker asker() {
        return new Asker(
                caller.subject(), ROLES.stream().filter(caller::has).findFirst().orElseThrow());
    }

    /** Null when nobody calls: an event or a timer is at work. */
    @Nullable
    Asker askerIfAny() {
        return Arc.container().requestContext().isActive() && caller.subject() != null ? asker() : null;
    }
}
