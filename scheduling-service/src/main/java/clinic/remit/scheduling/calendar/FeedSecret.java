package clinic.remit.scheduling.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What makes the address of a calendar one that nobody guesses: 256 random bits. It is never printed and never stored; a calendar is
 * found by its hash, so that the time of a search tells nothing of it.
 */
final class FeedSecret {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private FeedSecret(String text) {
        this.text = text;
    }

    static FeedSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static FeedSecret said(String text) {
        return new FeedSecret(text);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** For the address alone. */
    String revealed() {
        return text;
    }

    @Override
    public String toString() {
        return "secret";
    }
}
