package clinic.remit.patients;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as it is remembered: a day (2026-03-14), a month (2026-03) or a year (2026). What it cannot tell is read against the
 * count: the latest possible start, the earliest possible end (domain.md section 1).
 */
public record PartialDate(String value, LocalDate earliest, LocalDate latest) {

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString(), day, day);
    }

    /** Empty when the text is no date. */
    public static Optional<PartialDate> parse(String text) {
        try {
            if (text.length() == 4) {
                int year = Integer.parseInt(text);
                return Optional.of(new PartialDate(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            if (text.length() == 7) {
                YearMonth month = YearMonth.parse(text);
                return Optional.of(new PartialDate(text, month.atDay(1), month.atEndOfMonth()));
            }
            return Optional.of(of(LocalDate.parse(text)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
