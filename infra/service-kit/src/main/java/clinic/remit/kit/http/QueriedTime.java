package clinic.remit.kit.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** An instant in an address. */
public final class QueriedTime {

    private QueriedTime() {}

    /**
     * Null for none.
     *
     * @throws Malformed if it is no time with an offset
     */
    public static Instant read(String parameter, String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Malformed(
                    "The instant cannot be read.",
                    List.of(new FieldProblem(
                            parameter, text, "a time with offset such as 2026-11-25T10:00:00Z, + written as %2B")));
        }
    }
}
