package clinic.remit.kit.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says which field of a body has the wrong shape, and what would be right, in the caller's words and not in Java's. */
final class ShapeProblems {

    private static final Map<String, String> TYPES = Map.of(
            "UUID", "a UUID",
            "Instant", "a time with offset, such as 2026-01-31T09:30:00Z",
            "OffsetDateTime", "a time with offset, such as 2026-01-31T09:30:00+01:00",
            "LocalDate", "a date, such as 2026-01-31",
            "LocalTime", "a time of day, such as 09:30",
            "BigDecimal", "a number",
            "Integer", "a whole number",
            "int", "a whole number",
            "boolean", "true or false",
            "Boolean", "true or false");

    /** SQL state character_not_in_repertoire. */
    private static final String NO_SUCH_CHARACTER = "22021";

    private ShapeProblems() {}

    static Malformed of(ConstraintViolationException violations) {
        List<FieldProblem> errors = violations.getConstraintViolations().stream()
                .map(violation ->
                        new FieldProblem(field(violation.getPropertyPath()), wrong(violation), right(violation)))
                .sorted(java.util.Comparator.comparing(FieldProblem::field))
                .toList();
        return new Malformed("The request lacks something, or a value is out of bounds.", errors);
    }

    static Malformed of(JacksonException malformed) {
        if (malformed instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            return one("There is a field that is not known here.", path(unknown), "unknown field", "one of: " + known);
        }
        if (malformed instanceof MismatchedInputException mismatch) {
            String wrong = mismatch instanceof InvalidFormatException format
                    ? "cannot be read: " + format.getValue()
                    : "of the wrong type";
            return one("A value cannot be read.", path(mismatch), wrong, expected(mismatch.getTargetType()));
        }
        if (malformed instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String reason = mapping.getCause() == null
                    ? "cannot be read"
                    : mapping.getCause().getMessage();
            return one("A value cannot be read.", path(mapping), "not possible", reason);
        }
        return one("The body is not JSON.", "", "not JSON", "a JSON object in UTF-8");
    }

    /** Whether PostgreSQL refused a text for the character U+0000, which JSON may hold and PostgreSQL may not. */
    static boolean isUnstorable(Throwable failure) {
        return SqlStates.any(failure, NO_SUCH_CHARACTER::equals);
    }

    static Malformed unstorable() {
        return one("A text cannot be kept.", "", "the character U+0000", "text without it");
    }

    private static Malformed one(String detail, String field, String wrong, String right) {
        return new Malformed(detail, List.of(new FieldProblem(field, wrong, right)));
    }

    /** The first node is the method and the second its parameter; what follows is the caller's. */
    private static String field(Path path) {
        List<String> nodes = StreamSupport.stream(path.spliterator(), false)
                .map(Path.Node::toString)
                .toList();
        return String.join(
                ".", nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size()));
    }

    private static String wrong(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null ? "missing" : "out of bounds";
    }

    private static String right(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() == null ? "a value is required" : violation.getMessage();
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? "[" + reference.getIndex() + "]"
                        : "." + reference.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String expected(Class<?> type) {
        if (type != null && type.isEnum()) {
            return "one of: "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a text";
        }
        return type == null ? "see the OpenAPI document" : TYPES.getOrDefault(type.getSimpleName(), "a JSON object");
    }
}
