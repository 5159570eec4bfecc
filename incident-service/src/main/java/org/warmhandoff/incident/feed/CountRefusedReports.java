package org.warmhandoff.incident.feed;

import java.util.Objects;
import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.feed.domain.FeedKey;

/**
 * Counts each report or correction that was refused for what it says. A request of nobody, of somebody who may not report, or that
 * failed for another reason, such as a stale version, says nothing of a feed.
 */
public class CountRefusedReports {

    private static final String PATH = "/v1/incident-reports";

    /** Malformed, in conflict, too large, of another media type, against a rule. */
    private static final Set<Integer> REFUSED = Set.of(400, 409, 413, 415, 422);

    private final RefusalCounter refusals;
    private final CurrentIdentityAssociation identities;

    CountRefusedReports(RefusalCounter refusals, CurrentIdentityAssociation identities) {
        this.refusals = refusals;
        this.identities = identities;
    }

    @ServerResponseFilter
    public void count(ContainerRequestContext request, ContainerResponseContext response) {
        if (REFUSED.contains(response.getStatus()) && sendsAReport(request)) {
            String source = Objects.requireNonNullElse(SourceOfBody.in(request), FeedKey.DEFAULT_SOURCE);
            // Some are refused before anybody asked who is calling, on a thread that must not wait for the answer.
            identities.getDeferredIdentity().subscribe().with(caller -> count(caller, source), unauthenticated -> {});
        }
    }

    private static boolean sendsAReport(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getPath();
        return switch (request.getMethod()) {
            case "POST" -> path.equals(PATH);
            case "PUT" -> path.startsWith(PATH + "/");
            default -> false;
        };
    }

    private void count(SecurityIdentity caller, String source) {
        if (caller.hasRole(Roles.REPORTER) && caller.getPrincipal() instanceof JsonWebToken token) {
            @Nullable String agency = token.getClaim("agency");
            if (agency != null) {
                refusals.count(agency, source, 1);
            }
        }
    }
}
