package clinic.remit.kit.http;

import java.util.Map;

/** 409: the request is sound, but the state of things does not allow it now. */
public class Conflict extends Refusal {

    private final Map<String, String> headers;

    public Conflict(String slug, String detail, Map<String, ?> members) {
        this(slug, detail, members, Map.of());
    }

    private Conflict(String slug, String detail, Map<String, ?> members, Map<String, String> headers) {
        super(409, slug, "Not possible in the present state", detail, members);
        this.headers = headers;
    }

    /** A conflict that passes by itself: the caller is told when to try again. */
    public static Conflict retryLater(String slug, String detail, int seconds) {
        return new Conflict(slug, detail, Map.of(), Map.of("Retry-After", Integer.toString(seconds)));
    }

    @Override
    Map<String, String> headers() {
        return headers;
    }
}
