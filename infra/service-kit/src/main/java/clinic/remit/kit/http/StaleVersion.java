package clinic.remit.kit.http;

import java.util.Map;

/** 412: somebody has changed the thing since the caller read it. */
public class StaleVersion extends Refusal {

    private final Map<String, String> headers;

    public StaleVersion(long current) {
        this(
                "It has changed since you read it. Read it again, and send its ETag as If-Match.",
                Map.of("currentETag", Etags.of(current)),
                Map.of("ETag", Etags.of(current)));
    }

    /** When more than a version is at odds, such as a recommendation that another has superseded. */
    public StaleVersion(String detail, Map<String, ?> members) {
        this(detail, members, Map.of());
    }

    private StaleVersion(String detail, Map<String, ?> members, Map<String, String> headers) {
        super(412, "stale-version", "Changed meanwhile", detail, members);
        this.headers = headers;
    }

    @Override
    Map<String, String> headers() {
        return headers;
    }
}
