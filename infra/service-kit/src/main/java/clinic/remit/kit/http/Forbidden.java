package clinic.remit.kit.http;

import java.util.Map;

/** 403: the caller is known, but may not do this. */
public class Forbidden extends Refusal {

    public Forbidden(String detail) {
        super(403, "forbidden", "Not allowed", detail, Map.of());
    }
}
