package clinic.remit.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import java.util.List;
import java.util.Map;

/** 400: the request cannot be read as what it should be; each field says what would be right. */
public class Malformed extends Refusal {

    public Malformed(String detail, List<FieldProblem> errors) {
        this("malformed", detail, errors);
    }

    /** For a body that a use case reads as JSON itself, such as a merge patch: it is told as any other is. */
    public static Malformed of(JacksonException malformed) {
        return ShapeProblems.of(malformed);
    }

    Malformed(String slug, String detail, List<FieldProblem> errors) {
        super(400, slug, "Malformed request", detail, Map.of("errors", List.copyOf(errors)));
    }
}
