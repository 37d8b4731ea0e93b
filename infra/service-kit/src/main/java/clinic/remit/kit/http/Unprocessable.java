package clinic.remit.kit.http;

import java.util.List;
import java.util.Map;

/** 422: well-formed, but clinically or semantically invalid; each field says what would be right. */
public class Unprocessable extends Refusal {

    public Unprocessable(String slug, String detail, List<FieldProblem> errors) {
        super(422, slug, "Not valid", detail, Map.of("errors", List.copyOf(errors)));
    }

    public Unprocessable(String slug, String detail, FieldProblem error) {
        this(slug, detail, List.of(error));
    }
}
