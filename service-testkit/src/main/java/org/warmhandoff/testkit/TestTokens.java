package org.warmhandoff.testkit;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/**
 * Real signed tokens (RS256) for calls to the service under test.
 *
 * <pre>{@code
 * String token = TestTokens.of("ana").role("outreach-worker").agency("ems-1").signed();
 * }</pre>
 */
public final class TestTokens {
    /** Whom the service under test trusts. */
    public static final String ISSUER = "https://issuer.warm-handoff.test";

    /** Whom a token is for. */
    public static final String AUDIENCE = "warm-handoff";

    private static final Duration AGE = Duration.ofHours(1);

    private final String subject;
    private final Set<String> roles = new TreeSet<>();
    private final Map<String, String> claims = new LinkedHashMap<>();
    private Duration lifetime = Duration.ofMinutes(10);
    private String issuer = ISSUER;
    private PrivateKey key = TestKeys.get().keys().getPrivate();

    private TestTokens(String subject) {
        this.subject = subject;
    }

    /** A token of this subject, valid for ten minutes, with no role and no agency yet. */
    public static TestTokens of(String subject) {
        return new TestTokens(subject);
    }

    /** Adds a role. */
    public TestTokens role(String role) {
        roles.add(role);
        return this;
    }

    /** The agency that the subject acts for. */
    public TestTokens agency(String agency) {
        return claim("agency", agency);
    }

    /** What kind of agency that is. */
    public TestTokens agencyType(String type) {
        return claim("agency_type", type);
    }

    /** Any other claim. */
    public TestTokens claim(String name, String value) {
        claims.put(name, value);
        return this;
    }

    /** How long from now the token is valid; a negative duration gives an expired one. */
    public TestTokens expiresIn(Duration fromNow) {
        lifetime = fromNow;
        return this;
    }

    /** Another issuer than the one that the service trusts. */
    public TestTokens issuedBy(String other) {
        issuer = other;
        return this;
    }

    /** Signed by a key that the service does not know, all else right. */
    public TestTokens forged() {
        key = TestKeys.stranger();
        return this;
    }

    /** The token as it stands after {@code Bearer}. */
    public String signed() {
        Instant now = Instant.now();
        JwtClaimsBuilder token = Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .upn(subject)
                .groups(roles)
                .audience(AUDIENCE)
                .issuedAt(now.minus(AGE))
                .expiresAt(now.plus(lifetime));
        claims.forEach(token::claim);
        return token.sign(key);
    }
}
