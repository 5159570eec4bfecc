package org.warmhandoff.kit.security;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/**
 * Who is calling, as the verified token says.
 *
 * @param subject opaque account id: the {@code sub} claim
 * @param agency the agency that the account acts for; null for an account of none
 * @param agencyType its kind, by the token issuer's list
 * @param roles the {@code groups} claim
 */
public record Caller(String subject, @Nullable String agency, @Nullable String agencyType, Set<String> roles) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** @throws ProblemException 403 when the token names no agency */
    public String requireAgency() {
        if (agency == null) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "The token names no agency to act for.");
        }
        return agency;
    }
}
