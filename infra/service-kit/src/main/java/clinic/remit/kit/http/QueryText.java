package clinic.remit.kit.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What a query parameter says; unlike a parameter's type, it tells the caller what would be right. */
public final class QueryText {

    private QueryText() {}

    /**
     * @param text null for now
     * @throws Malformed if it is no time with offset, or not of our time
     * @throws Unprocessable instant-ahead if it lies in the future
     */
    public static Instant pastInstant(String field, String text, Instant now) {
        if (text == null) {
            return now;
        }
        Instant said = instant(field, text);
        if (said.isAfter(now)) {
            throw new Unprocessable(
                    "instant-ahead",
                    "Nobody knows yet what will be then.",
                    new FieldProblem(field, said + " lies in the future", "an instant up to " + now));
        }
        return said;
    }

    /**
     * Null for none.
     *
     * @throws Malformed if it is no time with offset, or not of our time
     */
    public static Instant instant(String field, String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime said = OffsetDateTime.parse(text);
            if (isOfOurTime(said.getYear())) {
                return said.toInstant();
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw unreadable(field, text, "a time with offset such as 2026-11-25T10:00:00Z, + written as %2B");
    }

    /** @throws Malformed if it is missing or no date */
    public static LocalDate date(String field, String text) {
        if (text == null) {
            throw unreadable(field, "missing", "a date such as 2026-11-25");
        }
        try {
            LocalDate said = LocalDate.parse(text);
            if (isOfOurTime(said.getYear())) {
                return said;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw unreadable(field, text, "a date such as 2026-11-25");
    }

    /** Beyond these years no record of ours lies, and databases differ in what they can hold. */
    private static boolean isOfOurTime(int year) {
        return year >= 1900 && year <= 9999;
    }

    private static Malformed unreadable(String field, String wrong, String right) {
        return new Malformed("The query cannot be read.", List.of(new FieldProblem(field, wrong, right)));
    }
}
