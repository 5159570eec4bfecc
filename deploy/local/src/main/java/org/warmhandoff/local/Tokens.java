package org.warmhandoff.local;

import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;

/**
 * Signs a token for each role. The key is made on the first run and kept with the data, so that a token outlives a restart.
 * A county uses its own identity provider in place of this.
 */
public final class Tokens {

    /** Whom the services are told to trust. */
    static final String ISSUER = "https://local.warmhandoff.invalid";

    /** Account of the token that is printed for a worker. */
    static final String WORKER = "worker-1";

    private static final int VALID_MINUTES = 30 * 24 * 60;

    /** The one agency of the city whose people work on follow-ups. */
    static final String OUTREACH = "millbrook-outreach";

    private final PrivateKey key;

    private Tokens(PrivateKey key) {
        this.key = key;
    }

    /** Of this directory; a key is made when it has none. */
    public static Tokens load(DataDirectory data) {
        try {
            if (!Files.exists(data.privateKey())) {
                makeKeys(data);
            }
            String pem = Files.readString(data.privateKey()).replaceAll("-----[A-Z ]+-----|\\s", "");
            return new Tokens(KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem))));
        } catch (IOException | GeneralSecurityException failure) {
            throw new RunFailure("The signing key cannot be read. Start once with --fresh to make a new one.", failure);
        }
    }

    /** A token for each role that the city knows, by the name that endpoints.json gives it. */
    public Map<String, String> all() {
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("ems", sign("ems-account", Roles.REPORTER, "millbrook-ems", "ems"));
        tokens.put("police", sign("police-account", Roles.REPORTER, "millbrook-police", "police"));
        tokens.put("community", sign("community-account", Roles.REPORTER, "safe-harbor-collective", "community"));
        tokens.put("worker", sign(WORKER, Roles.OUTREACH_WORKER, OUTREACH, null));
        tokens.put("lead", sign("lead-1", Roles.TEAM_LEAD, OUTREACH, null));
        tokens.put("coordinator", sign("coordinator-1", Roles.COORDINATOR, OUTREACH, null));
        tokens.put("analyst", sign("analyst-1", Roles.ANALYST, "tri-county-health", null));
        tokens.put("partner", sign("partner-1", Roles.PARTNER, "valley-hospital-network", null));
        tokens.put("steward", sign("steward-1", Roles.DATA_STEWARD, "tri-county-health", null));
        tokens.put("auditor", sign("auditor-1", Roles.AUDITOR, "community-board", null));
        tokens.put("admin", sign("admin-1", Roles.ADMINISTRATOR, OUTREACH, null));
        return tokens;
    }

    /** A token of one outreach worker among several. */
    public String worker(String subject) {
        return sign(subject, Roles.OUTREACH_WORKER, OUTREACH, null);
    }

    /** The token with which referral-service asks the vault; no account of a human being has its role. */
    public String vaultReader() {
        return sign("referral-service", Roles.VAULT_READER, null, null);
    }

    private String sign(String subject, String role, @Nullable String agency, @Nullable String agencyType) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("warm-handoff");
        claims.setSubject(subject);
        claims.setClaim("upn", subject);
        claims.setStringListClaim("groups", List.of(role));
        if (agency != null) {
            claims.setClaim("agency", agency);
        }
        if (agencyType != null) {
            claims.setClaim("agency_type", agencyType);
        }
        claims.setIssuedAtToNow();
        claims.setNotBeforeMinutesInThePast(1);
        claims.setExpirationTimeMinutesInTheFuture(VALID_MINUTES);
        claims.setGeneratedJwtId();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException("a token could not be signed", failure);
        }
    }

    private static void makeKeys(DataDirectory data) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        DataDirectory.writeSecret(
                data.publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        DataDirectory.writeSecret(
                data.privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    private static String pem(String kind, byte[] encoded) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
