package clinic.remit.kit.http;

import java.util.Map;

/** 404: there is no such thing, or the caller may not know of it. */
public class NotFound extends Refusal {

    public NotFound(String what, Object id) {
        super(404, "not-found", "Not found", "There is no " + what + " " + id + " that you may see.", Map.of());
    }
}
