package clinic.remit.localstack.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Signed tokens as Keycloak would give them, for tests. Their key is public in this repository, so only a service under
 * {@link WithStack} accepts them.
 */
public final class Tokens {

    static final String ISSUER = "https://remit.clinic/tests";
    static final String AUDIENCE = "remit";

    private Tokens() {}

    /** A token of a person with this role; {@code subject} is the person's id. */
    public static String of(String role, UUID subject) {
        return with("\"" + role + "\"", subject, AUDIENCE, "", Duration.ofHours(1));
    }

    /** A token of a person whose name it holds. */
    public static String named(String role, UUID subject, String name) {
        return with("\"" + role + "\"", subject, AUDIENCE, "\"name\":\"" + name + "\",", Duration.ofHours(1));
    }

    /** A token of some person with this role. */
    public static String of(String role) {
        return of(role, UUID.randomUUID());
    }

    /** A token of a person without any role. */
    public static String withoutRole() {
        return with("", UUID.randomUUID(), AUDIENCE, "", Duration.ofHours(1));
    }

    /** The token of a patient who reaches the record {@code patientId} and no other. */
    public static String patient(UUID patientId) {
        String claim = "\"patient_id\":\"%s\",".formatted(patientId);
        return with("\"patient\"", UUID.randomUUID(), AUDIENCE, claim, Duration.ofHours(1));
    }

    /** A token that has run out; must be refused with 401. */
    public static String expired(String role) {
        return with("\"" + role + "\"", UUID.randomUUID(), AUDIENCE, "", Duration.ofHours(-1));
    }

    /** A token that runs out so soon. */
    public static String expiringIn(String role, Duration lifetime) {
        return with("\"" + role + "\"", UUID.randomUUID(), AUDIENCE, "", lifetime);
    }

    /** A token for somebody else's API; must be refused with 401. */
    public static String forAudience(String role, String audience) {
        return with("\"" + role + "\"", UUID.randomUUID(), audience, "", Duration.ofHours(1));
    }

    static String publicKey() {
        return pem("public-key.pem");
    }

    private static String with(String roles, UUID subject, String audience, String extraClaims, Duration lifetime) {
        Instant now = Instant.now();
        String claims = """
                {"iss":"%s","sub":"%s","aud":"%s","azp":"tests","typ":"Bearer","jti":"%s",%s\
                "preferred_username":"%s","realm_access":{"roles":[%s]},"iat":%d,"exp":%d}""".formatted(
                        ISSUER,
                        subject,
                        audience,
                        UUID.randomUUID(),
                        extraClaims,
                        subject,
                        roles,
                        now.minusSeconds(7200).getEpochSecond(),
                        now.plus(lifetime).getEpochSecond());
        String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(signed));
    }

    private static byte[] sign(String text) {
        try {
            byte[] der = Base64.getDecoder().decode(pem("private-key.pem"));
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java can sign with RSA", e);
        }
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String pem(String name) {
        try (InputStream file = Tokens.class.getResourceAsStream("/testing/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
