package org.warmhandoff.kit.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VerifiedTokensTest {

    private static final JWTAuthContextInfo SETTINGS = new JWTAuthContextInfo();

    private final CountingVerifier verifier = new CountingVerifier();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final VerifiedTokens tokens = new VerifiedTokens(verifier, clock);

    @Test
    void aTokenIsVerifiedOnceAMinute() throws ParseException {
        verifier.expiry = now.plus(Duration.ofHours(1));
        JWTCallerPrincipal first = tokens.parse("one", SETTINGS);

        assertThat(tokens.parse("one", SETTINGS)).isSameAs(first);
        now = now.plus(VerifiedTokens.REMEMBERED);
        tokens.parse("one", SETTINGS);

        assertThat(verifier.verified).isEqualTo(2);
    }

    @Test
    void anotherTokenIsVerifiedForItself() throws ParseException {
        verifier.expiry = now.plus(Duration.ofHours(1));
        tokens.parse("one", SETTINGS);
        tokens.parse("another", SETTINGS);

        assertThat(verifier.verified).isEqualTo(2);
    }

    @Test
    void aTokenIsNotRememberedBeyondItsExpiry() throws ParseException {
        verifier.expiry = now.plusSeconds(10);
        tokens.parse("one", SETTINGS);

        now = now.plusSeconds(10);
        tokens.parse("one", SETTINGS);

        assertThat(verifier.verified).isEqualTo(2);
    }

    @Test
    void aTokenThatIsRefusedIsNotRemembered() {
        verifier.refuses = true;

        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse("one", SETTINGS));
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse("one", SETTINGS));
        assertThat(verifier.verified).isEqualTo(2);
    }

    private static final class CountingVerifier extends JWTCallerPrincipalFactory {

        private int verified;
        private boolean refuses;
        private Instant expiry = Instant.EPOCH;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
            verified++;
            if (refuses) {
                throw new ParseException("refused");
            }
            JwtClaims claims = new JwtClaims();
            claims.setSubject("account");
            claims.setExpirationTime(NumericDate.fromSeconds(expiry.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(token, "JWT", claims);
        }
    }
}
