package clinic.remit.outcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.outcomes.cohort.CohortView.ByInjections;
import clinic.remit.outcomes.cohort.CohortView.Point;
import clinic.remit.outcomes.cohort.CohortView.Remission;
import clinic.remit.outcomes.cohort.CohortView.Spared;
import clinic.remit.outcomes.cohort.CohortView.TimeToRelapse;
import clinic.remit.outcomes.cohort.KaplanMeier.FollowUp;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is told of a cohort, and what not. */
class CohortFiguresTest {

    private static final int LEAST = 11;

    @Test
    void responseAndRemissionByNumberOfInjections() {
        CohortFigures figures = figures(Rows.all(
                Rows.notAssessable(12),
                Rows.withoutRemission(30, null),
                Rows.withoutRemission(20, 2),
                Rows.well(20, 3, 40),
                Rows.well(30, 4, 40)));
        assertThat(figures.courses()).isEqualTo(112);
        assertThat(figures.assessable()).isEqualTo(100);
        assertThat(figures.byInjections())
                .containsExactly(
                        new ByInjections(1, null, null, null, null),
                        new ByInjections(2, 20, 20.0, null, null),
                        new ByInjections(3, 40, 40.0, 20, 20.0),
                        new ByInjections(4, 70, 70.0, 50, 50.0));
        assertThat(figures.injectionsToRemission()).isEqualTo(new Remission(50, 3, 4, 4));
    }

    @Test
    void whatTooFewPatientsMakeUpIsNotTold() {
        CohortFigures few = figures(Rows.well(10, 3, 40));
        assertThat(few.courses()).isNull();
        assertThat(few.assessable()).isNull();
        assertThat(few.byInjections()).isEmpty();
        assertThat(few.injectionsToRemission()).isEqualTo(new Remission(null, null, null, null));
        assertThat(few.timeToRelapse()).isEqualTo(new TimeToRelapse(null, null, null, List.of()));
        assertThat(few.injectionsSpared()).isEqualTo(new Spared(null, null, null));
    }

    @Test
    void norWhatTheyCouldBeReckonedFrom() {
        CohortFigures figures = figures(Rows.all(
                Rows.notAssessable(3), Rows.withoutRemission(20, null), Rows.well(15, 2, 40), Rows.well(4, 3, 40)));
        assertThat(figures.courses()).isNull(); // else courses - assessable = 3
        assertThat(figures.assessable()).isEqualTo(39);
        assertThat(figures.byInjections()) // 15 after the second: else 19 - 15 = 4 after the third
                .containsExactly(
                        new ByInjections(1, null, null, null, null),
                        new ByInjections(2, null, null, null, null),
                        new ByInjections(3, 19, 48.7, 19, 48.7));
        assertThat(figures(Rows.all(Rows.withoutRemission(4, null), Rows.well(30, 2, 40)))
                        .injectionsToRemission())
                .isEqualTo(new Remission(null, null, null, null)); // else 34 - 30 = 4 without
    }

    @Test
    void norThoseWhoRespondedWithoutARemission() {
        CohortFigures figures =
                figures(Rows.all(Rows.withoutRemission(11, null), Rows.withoutRemission(2, 6), Rows.well(27, 6, 40)));
        assertThat(figures.byInjections().get(5)).isEqualTo(new ByInjections(6, null, null, 27, 67.5)); // else 29 - 27
        assertThat(figures.injectionsToRemission().courses()).isEqualTo(27);
        CohortFigures other =
                figures(Rows.all(Rows.withoutRemission(11, null), Rows.withoutRemission(11, 6), Rows.well(27, 6, 40)));
        assertThat(other.byInjections().get(5)).isEqualTo(new ByInjections(6, 38, 77.6, 27, 55.1));
    }

    @Test
    void norThoseInRemissionWhoWereNotStopped() {
        List<CohortRow> stopped =
                Rows.well(20, 3, 50).stream().map(it -> Rows.stopped(it, 6)).toList();
        assertThat(figures(Rows.all(Rows.withoutRemission(15, null), stopped, Rows.well(2, 3, 50)))
                        .injectionsSpared())
                .isEqualTo(new Spared(null, null, null)); // else 22 - 20
    }

    @Test
    void norThoseWhoRelapsedAfterTheLastPointOfTheCurve() {
        TimeToRelapse told = figures(Rows.all(
                        Rows.withoutRemission(15, null),
                        Rows.relapsed(12, 3, 30), // else 16 - 12 = 4 after it
                        Rows.relapsed(4, 3, 60),
                        Rows.well(30, 3, 100)))
                .timeToRelapse();
        assertThat(told.relapsed()).isEqualTo(16);
        assertThat(told.points()).extracting(Point::days).containsExactly(60L);
    }

    /** As of the months to May and to June, or of the clinic and all its sites but one. */
    @Test
    void norTheDifferenceOfTwoAnswers() {
        List<CohortRow> may = Rows.all(Rows.withoutRemission(30, null), Rows.relapsed(11, 3, 50), Rows.well(30, 3, 60));
        List<CohortRow> june = Rows.all(may, Rows.well(1, 3, 60), Rows.withoutRemission(1, null));
        CohortFigures before = new CohortFigures(may, new SmallCells(LEAST, 5));
        CohortFigures after = new CohortFigures(june, new SmallCells(LEAST, 5));
        assertThat(before.assessable()).isEqualTo(70); // 71
        assertThat(after.assessable()).isEqualTo(75); // 73
        assertThat(before.byInjections().get(2)).isEqualTo(new ByInjections(3, 40, 57.1, 40, 57.1)); // 41
        assertThat(after.byInjections().get(2)).isEqualTo(new ByInjections(3, 40, 53.3, 40, 53.3)); // 42
        assertThat(after.injectionsToRemission()).isEqualTo(before.injectionsToRemission());
        assertThat(after.timeToRelapse()).isEqualTo(before.timeToRelapse());
        assertThat(after.timeToRelapse().relapsed()).isEqualTo(10); // 11
        assertThat(after.timeToRelapse().points())
                .extracting(Point::withoutRelapse)
                .containsExactly(0.75);
    }

    @Test
    void patientsAreCountedAndNotTheirCourses() {
        UUID patient = UUID.randomUUID();
        List<CohortRow> courses = Rows.all(Rows.withoutRemission(20, null), Rows.well(20, 2, 40));
        List<CohortRow> ofOne = courses.stream()
                .map(it -> it.remitted() ? Rows.ofPatient(it, patient) : it)
                .toList();
        assertThat(figures(courses).injectionsToRemission().courses()).isEqualTo(20);
        assertThat(figures(ofOne).injectionsToRemission().courses()).isNull();
    }

    @Test
    void timeToRelapseIsToldInStepsThatEnoughPatientsMakeUp() {
        TimeToRelapse told = figures(Rows.all(
                        Rows.withoutRemission(15, null),
                        Rows.relapsed(6, 3, 20),
                        Rows.relapsed(6, 3, 30), // 12 relapses
                        Rows.well(12, 3, 40),
                        Rows.relapsed(10, 3, 50), // one too few
                        Rows.relapsed(1, 3, 60),
                        Rows.well(30, 3, 100)))
                .timeToRelapse();
        assertThat(told.courses()).isEqualTo(65);
        assertThat(told.relapsed()).isEqualTo(23);
        assertThat(told.medianDays()).isNull();
        assertThat(told.points()).extracting(Point::days).containsExactly(30L, 60L);
        assertThat(told.points()).extracting(Point::withoutRelapse).containsExactly(0.815, 0.6);
        assertThat(told.points()).extracting(Point::followed).containsExactly(null, 30);
    }

    @Test
    void theMedianIsToldOnceTheCurveIs() {
        TimeToRelapse told = figures(
                        Rows.all(Rows.withoutRemission(15, null), Rows.relapsed(20, 3, 57), Rows.well(20, 3, 100)))
                .timeToRelapse();
        assertThat(told.medianDays()).isEqualTo(57);
    }

    @Test
    void thePatientsNextCourseEndsTheFollowUpOfTheOneBefore() {
        CohortRow relapsed = Rows.relapsed(1, 3, 50).get(0);
        assertThat(relapsed.followUp()).isEqualTo(new FollowUp(50, true));
        assertThat(Rows.followedBy(relapsed, 51).followUp()).isEqualTo(new FollowUp(50, true));
        assertThat(Rows.followedBy(relapsed, 30).followUp()).isEqualTo(new FollowUp(30, false));
        CohortRow well = Rows.well(1, 3, 50).get(0);
        assertThat(well.followUp()).isEqualTo(new FollowUp(50, false));
        assertThat(Rows.followedBy(well, 30).followUp()).isEqualTo(new FollowUp(30, false));
        assertThat(Rows.followedBy(well, 80).followUp()).isEqualTo(new FollowUp(50, false));
    }

    @Test
    void injectionsSparedByAcceptedStops() {
        List<CohortRow> courses = Rows.all(
                Rows.withoutRemission(15, null),
                Rows.well(20, 3, 50).stream().map(it -> Rows.stopped(it, 6)).toList());
        assertThat(figures(courses).injectionsSpared()).isEqualTo(new Spared(20, 120, 6.0));
    }

    @Property(tries = 300)
    void noNumberNorDifferenceOfTwoIsOfTooFew(
            @ForAll @Size(min = 0, max = 12) List<@IntRange(min = 0, max = 25) Integer> sizes,
            @ForAll @IntRange(min = 0, max = 25) int never) {
        List<List<CohortRow>> groups =
                sizes.stream().map(size -> Rows.withoutRemission(size, 1)).toList();
        List<CohortRow> whole =
                Rows.all(groups.stream().flatMap(List::stream).toList(), Rows.withoutRemission(never, null));
        List<Integer> told = new SmallCells(LEAST, 1).cumulative(whole, groups);
        int before = 0;
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i) != null) {
                assertThat(told.get(i))
                        .isEqualTo(IntStream.rangeClosed(0, i).map(sizes::get).sum());
                assertThat(told.get(i) - before).isGreaterThanOrEqualTo(LEAST);
                before = told.get(i);
            }
        }
        assertThat(before == 0 || whole.size() - before >= LEAST).isTrue();
        int toCome = sizes.stream().mapToInt(Integer::intValue).sum() - before;
        assertThat(before == 0 || toCome == 0 || toCome >= LEAST).isTrue();
    }

    @Property
    void aQuarterHalfAndThreeQuartersDoNotExceedTheQuartiles(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 12) Integer> values) {
        Quartiles quartiles = Quartiles.of(values);
        int[] all = {quartiles.lower(), quartiles.median(), quartiles.upper()};
        for (int quarter = 1; quarter <= 3; quarter++) {
            int quartile = all[quarter - 1];
            assertThat(4 * values.stream().filter(it -> it <= quartile).count())
                    .isGreaterThanOrEqualTo((long) quarter * values.size());
            assertThat(4 * values.stream().filter(it -> it < quartile).count())
                    .isLessThan((long) quarter * values.size());
        }
    }

    private static CohortFigures figures(List<CohortRow> courses) {
        return new CohortFigures(courses, new SmallCells(LEAST, 1));
    }
}
