package org.warmhandoff.kit.security;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;

/**
 * Who is calling, as the verified token of the present request says. An interface, because what lives as long as the service
 * (a resource does) holds a proxy that asks anew for each request: a value would be the first caller's for good.
 */
public interface Caller {

    /** Opaque account id: the {@code sub} claim. */
    String subject();

    /** The agency that the account acts for: the {@code agency} claim; null for an account of none. */
    @Nullable
    String agency();

    /** The kind of that agency, by the issuer's list: the {@code agency_type} claim. */
    @Nullable
    String agencyType();

    /** Whether the {@code groups} claim names the role. */
    boolean has(String role);

    /** @throws ProblemException 403 when the token names no agency */
    default String requireAgency() {
        String agency = agency();
        if (agency == null) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "The token names no agency to act for.");
        }
        return agency;
    }
}
