package clinic.remit.kit.http;

import java.util.List;
import java.util.Map;

/** 400: the request cannot be read as what it should be; each field says what would be right. */
public class Malformed extends Refusal {

    public Malformed(String detail, List<FieldProblem> errors) {
        this("malformed", detail, errors);
    }

    Malformed(String slug, String detail, List<FieldProblem> errors) {
        super(400, slug, "Malformed request", detail, Map.of("errors", List.copyOf(errors)));
    }
}
