package clinic.remit.kit.http;

/**
 * An answer with something in it that is told once and kept nowhere, such as a secret. Whoever repeats the request with its
 * Idempotency-Key is answered without it.
 */
public interface SaidOnce {

    /** The same answer without what is told once. */
    SaidOnce repeated();
}
