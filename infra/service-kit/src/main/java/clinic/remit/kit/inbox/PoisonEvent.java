package clinic.remit.kit.inbox;

/** An event that cannot be taken in however often it is tried; the message says why. */
public class PoisonEvent extends RuntimeException {

    public PoisonEvent(String message) {
        super(message);
    }

    public PoisonEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
