package org.warmhandoff.kit.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

/**
 * Verifies tokens, and remembers for a minute which ones were good: a partner sends many reports with one token, and its
 * signature is the dearest part of taking a report in. A token never outlives its own expiry here, and a key that is taken out
 * of use counts no more after a minute.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** Far more than a community has accounts; beyond it everything is forgotten, so that memory has a limit. */
    private static final int MOST = 2_000;

    private record Verified(JWTCallerPrincipal principal, Instant until) {}

    private final JWTCallerPrincipalFactory verifier;
    private final InstantSource clock;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    /** Whoever signs tokens lives in real time, also when this service is in a rehearsal. */
    @Inject
    VerifiedTokens() {
        this(new DefaultJWTCallerPrincipalFactory(), InstantSource.system());
    }

    VerifiedTokens(JWTCallerPrincipalFactory verifier, InstantSource clock) {
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        Instant now = clock.instant();
        Verified known = verified.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.principal();
        }
        JWTCallerPrincipal principal = verifier.parse(token, settings);
        remember(token, principal, now);
        return principal;
    }

    private void remember(String token, JWTCallerPrincipal principal, Instant now) {
        Instant expiry = Instant.ofEpochSecond(principal.getExpirationTime());
        Instant until = now.plus(REMEMBERED);
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(token, new Verified(principal, until.isBefore(expiry) ? until : expiry));
    }
}
