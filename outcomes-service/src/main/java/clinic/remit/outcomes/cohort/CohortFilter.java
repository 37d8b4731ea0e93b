package clinic.remit.outcomes.cohort;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.instruments.Instruments;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which courses are counted; null stands for all.
 *
 * @param from first month in which a course began, in the local days of its zone; whole months, so that no two questions differ by a
 *     single day
 * @param to last month in which a course began
 * @param instrument the primary scale
 * @param severity the band of the baseline on that scale, such as SEVERE
 */
record CohortFilter(
        @Schema(implementation = String.class, examples = "2026-01")
        YearMonth from,

        @Schema(implementation = String.class, examples = "2026-12")
        YearMonth to,

        UUID site,
        String instrument,
        String severity) {

    /** @throws Malformed if something cannot be read, or nothing can be found by it */
    static CohortFilter of(
            String from, String to, String site, String instrument, String severity, Instruments instruments) {
        CohortFilter filter = new CohortFilter(
                month("from", from), month("to", to), id(site), scale(instrument, instruments), severity);
        if (filter.from != null && filter.to != null && filter.to.isBefore(filter.from)) {
            throw wrong("to", to, "a month from " + from + " on");
        }
        List<String> bands = instruments.all().stream()
                .filter(it -> it.isDepressionOutcome()
                        && (instrument == null || it.code().equals(instrument)))
                .flatMap(it -> it.bands().stream())
                .map(Instrument.Band::name)
                .distinct()
                .toList();
        if (severity != null && !bands.contains(severity)) {
            throw wrong("severity", severity, "one of " + String.join(", ", bands));
        }
        return filter;
    }

    private static YearMonth month(String field, String text) {
        try {
            return text == null ? null : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(field, text, "a month such as 2026-11");
        }
    }

    private static UUID id(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw wrong("site", text, "the id of a site, a UUID");
        }
    }

    private static String scale(String code, Instruments instruments) {
        if (code != null
                && instruments
                        .find(code)
                        .filter(Instrument::isDepressionOutcome)
                        .isEmpty()) {
            Stream<String> scales = instruments.all().stream()
                    .filter(Instrument::isDepressionOutcome)
                    .map(Instrument::code);
            throw wrong("instrument", code, "one of " + String.join(", ", scales.toList()));
        }
        return code;
    }

    private static Malformed wrong(String field, String wrong, String right) {
        return new Malformed("The query cannot be read.", List.of(new FieldProblem(field, wrong, right)));
    }
}
