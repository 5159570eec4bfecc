package org.warmhandoff.kit.security;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;

import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads the caller from the verified token of the request. */
@RequestScoped
public class CallerFromToken {

    private final JsonWebToken token;

    CallerFromToken(JsonWebToken token) {
        this.token = token;
    }

    @Produces
    Caller caller() {
        Set<String> groups = token.getGroups();
        return new Caller(
                token.getSubject(),
                token.getClaim("agency"),
                token.getClaim("agency_type"),
                groups == null ? Set.of() : groups);
    }
}
