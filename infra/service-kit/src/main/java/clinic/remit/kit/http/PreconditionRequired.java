package clinic.remit.kit.http;

import java.util.Map;

/** 428: the request must say which version it means to change. */
public class PreconditionRequired extends Refusal {

    public PreconditionRequired() {
        super(
                428,
                "if-match-required",
                "If-Match required",
                "Read the resource and send its ETag as the header If-Match, so that nobody's change is lost.",
                Map.of());
    }
}
