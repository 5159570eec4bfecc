package org.warmhandoff.referral.agency;

import java.util.Set;
import java.util.stream.Stream;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.security.Caller;

/**
 * Keeps the workers of an agency that only receives hand-offs from everything else: their role is the same, and what it opens is for
 * those who do outreach.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class OutreachOnly implements ContainerRequestFilter {

    /** What every agency may call: hand-offs show each its own, and the directory names no person. */
    private static final Set<String> FOR_ALL = Set.of("hand-offs", "resources");

    private final Caller caller;
    private final OutreachAgencies agencies;

    OutreachOnly(Caller caller, OutreachAgencies agencies) {
        this.caller = caller;
        this.agencies = agencies;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (agencies.areNamed()
                && !isForAll(request.getUriInfo().getPath())
                && hasARoleOfOutreach()
                && !agencies.include(caller.agency())) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "Your agency receives hand-offs here, and sees nothing else.",
                    new FieldError("", "other-agency", "is for agencies that do outreach"));
        }
    }

    private static boolean isForAll(String path) {
        String[] parts = path.replaceFirst("^/+", "").split("/", 3);
        return parts.length > 1 && parts[0].equals("v1") && FOR_ALL.contains(parts[1]);
    }

    private boolean hasARoleOfOutreach() {
        return Stream.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR)
                .anyMatch(caller::has);
    }
}
