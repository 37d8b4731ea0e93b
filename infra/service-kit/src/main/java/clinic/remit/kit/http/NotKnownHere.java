package clinic.remit.kit.http;

import java.util.Map;

/** 404: this service has not heard of the patient yet; the news may be on its way. */
public class NotKnownHere extends Refusal {

    private static final int RETRY_AFTER_SECONDS = 2;

    public NotKnownHere(String what, Object id) {
        super(
                404,
                "patient-not-known-here",
                "Not known here yet",
                "This service has not heard of the " + what + " " + id
                        + " yet. If it was registered a moment ago, try again.",
                Map.of());
    }

    @Override
    Map<String, String> headers() {
        return Map.of("Retry-After", Integer.toString(RETRY_AFTER_SECONDS));
    }
}
