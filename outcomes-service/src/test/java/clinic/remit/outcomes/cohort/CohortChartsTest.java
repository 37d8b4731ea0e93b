package clinic.remit.outcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The charts of the cohort; each is left under {@code target/charts} to be looked at. */
class CohortChartsTest {

    private static final CohortFilter FILTER =
            new CohortFilter(YearMonth.of(2026, 1), YearMonth.of(2026, 12), null, "PHQ-9", "MODERATELY_SEVERE");

    @Test
    void theChartsTellWhatTheyShow() {
        CohortView cohort = view(many());
        String relapse = RelapseChart.svg(cohort);
        String injections = InjectionsChart.svg(cohort);
        leave("relapse", relapse);
        leave("injections", injections);
        assertThat(relapse)
                .contains(
                        "<title id=\"title\">Time from remission to relapse (Kaplan-Meier)</title>",
                        "Courses begun from 2026-01 to 2026-12 judged by PHQ-9 with a baseline that is moderately severe",
                        "95 % limits",
                        "without a relapse",
                        "weeks since the first remission score");
        assertThat(relapse).contains("Counts are rounded to the nearest 5.");
        assertThat(injections)
                .contains(
                        "Counts are rounded to the nearest 5.",
                        "responded",
                        "remission score",
                        "After 10 injections or fewer");
    }

    @Test
    void ofTooFewPatientsNothingIsDrawn() {
        CohortView cohort = view(Rows.well(10, 3, 40));
        leave("relapse-few", RelapseChart.svg(cohort));
        leave("injections-few", InjectionsChart.svg(cohort));
        assertThat(RelapseChart.svg(cohort))
                .contains("Too few patients: numbers that fewer than 11 make up are not shown.");
        assertThat(InjectionsChart.svg(cohort)).contains("Too few patients");
    }

    private static List<CohortRow> many() {
        Random random = new Random(7);
        List<CohortRow> courses = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int injections = 1 + Math.min(9, (int) Math.abs(random.nextGaussian() * 3 + 3));
            int days = 10 + (int) (random.nextDouble() * 330);
            courses.addAll(
                    switch (random.nextInt(6)) {
                        case 0 -> Rows.withoutRemission(1, null);
                        case 1 -> Rows.withoutRemission(1, injections);
                        case 2, 3 -> Rows.relapsed(1, injections, days);
                        default -> Rows.well(1, injections, days);
                    });
        }
        return courses;
    }

    private static CohortView view(List<CohortRow> courses) {
        CohortFigures figures = new CohortFigures(courses, new SmallCells(11, 5));
        return new CohortView(
                FILTER,
                "1",
                11,
                5,
                figures.courses(),
                figures.assessable(),
                figures.byInjections(),
                figures.injectionsToRemission(),
                figures.timeToRelapse(),
                figures.injectionsSpared());
    }

    private static void leave(String name, String svg) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "charts"));
            Files.writeString(folder.resolve("cohort-" + name + ".svg"), svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
