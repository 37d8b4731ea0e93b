package clinic.remit.kit.http;

import java.util.Map;

/** 503: a part that is needed does not answer; nothing was changed, and the same request may be sent again. */
public class Unavailable extends Refusal {

    private static final String RETRY_AFTER_SECONDS = "5";

    public Unavailable(String slug, String detail) {
        super(503, slug, "Not available at the moment", detail, Map.of());
    }

    @Override
    Map<String, String> headers() {
        return Map.of("Retry-After", RETRY_AFTER_SECONDS);
    }
}
