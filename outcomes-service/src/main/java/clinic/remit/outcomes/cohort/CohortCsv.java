package clinic.remit.outcomes.cohort;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The cohort as CSV (RFC 4180): a line for each number; one that is not told is empty. */
final class CohortCsv {

    private static final CsvMapper CSV = new CsvMapper();

    private CohortCsv() {}

    static String of(CohortView cohort) {
        StringWriter text = new StringWriter();
        try (SequenceWriter lines = CSV.writerFor(List.class).writeValues(text)) {
            lines.write(List.of("table", "at", "measure", "value"));
            line(lines, "cohort", "", "toldFrom", cohort.toldFrom());
            line(lines, "cohort", "", "roundedTo", cohort.roundedTo());
            line(lines, "cohort", "", "courses", cohort.courses());
            line(lines, "cohort", "", "assessable", cohort.assessable());
            for (CohortView.ByInjections it : cohort.byInjections()) {
                line(lines, "byInjections", it.injections(), "responded", it.responded());
                line(lines, "byInjections", it.injections(), "respondedPercent", it.respondedPercent());
                line(lines, "byInjections", it.injections(), "remitted", it.remitted());
                line(lines, "byInjections", it.injections(), "remittedPercent", it.remittedPercent());
            }
            CohortView.Remission remission = cohort.injectionsToRemission();
            line(lines, "injectionsToRemission", "", "courses", remission.courses());
            line(lines, "injectionsToRemission", "", "lowerQuartile", remission.lowerQuartile());
            line(lines, "injectionsToRemission", "", "median", remission.median());
            line(lines, "injectionsToRemission", "", "upperQuartile", remission.upperQuartile());
            line(lines, "timeToRelapse", "", "courses", cohort.timeToRelapse().courses());
            line(lines, "timeToRelapse", "", "relapsed", cohort.timeToRelapse().relapsed());
            line(
                    lines,
                    "timeToRelapse",
                    "",
                    "medianDays",
                    cohort.timeToRelapse().medianDays());
            for (CohortView.Point it : cohort.timeToRelapse().points()) {
                line(lines, "timeToRelapse", it.days(), "withoutRelapse", it.withoutRelapse());
                line(lines, "timeToRelapse", it.days(), "lower", it.lower());
                line(lines, "timeToRelapse", it.days(), "upper", it.upper());
                line(lines, "timeToRelapse", it.days(), "followed", it.followed());
            }
            line(
                    lines,
                    "injectionsSpared",
                    "",
                    "courses",
                    cohort.injectionsSpared().courses());
            line(
                    lines,
                    "injectionsSpared",
                    "",
                    "injections",
                    cohort.injectionsSpared().injections());
            line(
                    lines,
                    "injectionsSpared",
                    "",
                    "perCourse",
                    cohort.injectionsSpared().perCourse());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void line(SequenceWriter lines, String table, Object at, String measure, Number value)
            throws IOException {
        lines.write(List.of(table, at.toString(), measure, value == null ? "" : value.toString()));
    }
}
