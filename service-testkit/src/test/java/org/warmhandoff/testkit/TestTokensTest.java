package org.warmhandoff.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TestTokensTest {

    @Test
    void aTokenIsTakenByWhoeverTrustsThePublishedKey()
            throws InvalidJwtException, MalformedClaimException, IOException, GeneralSecurityException {
        JwtClaims claims = verified(TestTokens.of("ana")
                .role("outreach-worker")
                .role("team-lead")
                .agency("ems-1")
                .agencyType("ems")
                .signed());

        assertEquals("ana", claims.getSubject());
        assertEquals("ana", claims.getStringClaimValue("upn"));
        assertEquals(List.of("outreach-worker", "team-lead"), claims.getStringListClaimValue("groups"));
        assertEquals("ems-1", claims.getStringClaimValue("agency"));
        assertEquals("ems", claims.getStringClaimValue("agency_type"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        String expired = TestTokens.of("ana").expiresIn(Duration.ofMinutes(-5)).signed();

        assertTrue(
                assertThrows(InvalidJwtException.class, () -> verified(expired)).hasExpired());
    }

    @Test
    void aForgedTokenAndAnUnknownIssuerAreRefused() {
        String forged = TestTokens.of("ana").forged().signed();
        String unknown = TestTokens.of("ana").issuedBy("https://elsewhere.test").signed();

        assertThrows(InvalidJwtException.class, () -> verified(forged));
        assertThrows(InvalidJwtException.class, () -> verified(unknown));
    }

    private static JwtClaims verified(String token) throws InvalidJwtException, IOException, GeneralSecurityException {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(TestTokens.ISSUER)
                .setExpectedAudience(TestTokens.AUDIENCE)
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setVerificationKey(publishedKey())
                .build()
                .processToClaims(token);
    }

    private static PublicKey publishedKey() throws IOException, GeneralSecurityException {
        String body = Files.readString(TestKeys.get().publicKeyFile()).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    }
}
