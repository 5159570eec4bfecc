package org.warmhandoff.kit.security;

import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of a request, read from its verified token. */
@RequestScoped
public class CallerFromToken implements Caller {

    private final JsonWebToken token;

    CallerFromToken(JsonWebToken token) {
        this.token = token;
    }

    @Override
    public String subject() {
        return token.getSubject();
    }

    @Override
    public @Nullable String agency() {
        return token.getClaim("agency");
    }

    @Override
    public @Nullable String agencyType() {
        return token.getClaim("agency_type");
    }

    @Override
    public boolean has(String role) {
        Set<String> groups = token.getGroups();
        return groups != null && groups.contains(role);
    }
}
