package clinic.remit.scheduling.support.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.TestPolicy;
import clinic.remit.scheduling.support.plan.SupportElement.Rule;
import clinic.remit.scheduling.support.plan.SupportElement.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 8, row by row. */
class SupportPlanTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant DOSE = Instant.parse("2026-02-02T09:00:00Z");
    private static final LocalDate STOP = LocalDate.of(2026, 2, 25);

    private final List<SupportFacts.Dose> doses = new ArrayList<>();
    private final List<SupportFacts.Session> sessions = new ArrayList<>();
    private List<Instant> rated = List.of();
    private Instant endedAt;
    private boolean completed;
    private boolean over;

    private static Instant hours(long afterDose) {
        return DOSE.plus(Duration.ofHours(afterDose));
    }

    private static Instant days(long afterStop) {
        return STOP.plusDays(afterStop).atTime(10, 0).atZone(ZONE).toInstant();
    }

    private void dose(Instant at) {
        doses.add(new SupportFacts.Dose(UUID.randomUUID(), at));
    }

    private void session(SupportKind kind, Instant start, SupportState state) {
        sessions.add(new SupportFacts.Session(UUID.randomUUID(), kind, state, start, null));
    }

    private void stopped() {
        endedAt = days(0);
        completed = true;
    }

    private List<SupportElement> plan(Rule rule, Instant asOf) {
        SupportFacts facts =
                new SupportFacts(ZONE, hours(-48), endedAt, completed, over, doses, null, sessions, rated, asOf);
        return SupportPlan.of(facts, TestPolicy.SUPPORT).stream()
                .filter(each -> each.rule() == rule)
                .toList();
    }

    private List<Standing> standings(Rule rule, Instant asOf) {
        return plan(rule, asOf).stream().map(SupportElement::standing).toList();
    }

    /** Hours from the dose on: 24 to 72, at the latest 7 days. */
    @ParameterizedTest
    @CsvSource({
        "23, , , UPCOMING",
        "24, , , DUE",
        "71, , , DUE",
        "72, , , OVERDUE",
        "167, , , OVERDUE",
        "168, , , MISSED",
        "200, 24, HELD, DONE",
        "200, 168, HELD, DONE",
        "200, 23, HELD, MISSED",
        "200, 169, HELD, MISSED",
        "20, 48, PLANNED, PLANNED",
        "80, 100, PLANNED, PLANNED",
        "50, 48, PLANNED, DUE",
        "100, 48, MISSED, OVERDUE",
        "100, 48, CANCELLED, OVERDUE"
    })
    void integration(long asOf, Long start, SupportState state, Standing expected) {
        dose(DOSE);
        if (start != null) {
            session(SupportKind.INTEGRATION, hours(start), state);
        }
        assertThat(standings(Rule.INTEGRATION_AFTER_DOSE, hours(asOf))).containsExactly(expected);
    }

    @Test
    void oneIntegrationCountsForOneDose() {
        dose(DOSE);
        dose(hours(48));
        session(SupportKind.INTEGRATION, hours(80), SupportState.HELD);
        assertThat(standings(Rule.INTEGRATION_AFTER_DOSE, hours(130))).containsExactly(Standing.DONE, Standing.OVERDUE);
        session(SupportKind.INTEGRATION, hours(100), SupportState.HELD);
        assertThat(standings(Rule.INTEGRATION_AFTER_DOSE, hours(130))).containsExactly(Standing.DONE, Standing.DONE);
        assertThat(plan(Rule.INTEGRATION_AFTER_DOSE, hours(130)))
                .extracting(SupportElement::doseSessionId)
                .containsExactly(doses.get(0).sessionId(), doses.get(1).sessionId());
    }

    /** The clocks go forward in between: the seventh day ends an hour earlier. */
    @Test
    void sevenDaysAreDaysOfTheCourse() {
        Instant before = Instant.parse("2026-03-28T09:00:00Z");
        dose(before);
        assertThat(standings(Rule.INTEGRATION_AFTER_DOSE, before.plus(Duration.ofMinutes(167 * 60 - 1))))
                .containsExactly(Standing.OVERDUE);
        assertThat(standings(Rule.INTEGRATION_AFTER_DOSE, before.plus(Duration.ofHours(167))))
                .containsExactly(Standing.MISSED);
    }

    @ParameterizedTest
    @CsvSource({
        "false, , , DUE",
        "false, -20, HELD, DONE",
        "false, 20, PLANNED, PLANNED",
        "false, -20, PLANNED, DUE",
        "false, -20, MISSED, DUE",
        "true, -20, HELD, DONE",
        "true, -20, MISSED, MISSED",
        "true, 1, HELD, MISSED",
        "true, , , MISSED"
    })
    void preparation(boolean dosed, Long start, SupportState state, Standing expected) {
        if (dosed) {
            dose(DOSE);
        }
        if (start != null) {
            session(SupportKind.PREPARATION, hours(start), state);
        }
        assertThat(standings(Rule.PREPARATION_BEFORE_FIRST_DOSE, hours(5))).containsExactly(expected);
    }

    @Test
    void aCourseThatEndedWithoutADoseAsksForNothing() {
        endedAt = hours(0);
        for (Rule rule : Rule.values()) {
            assertThat(standings(rule, hours(100))).isEmpty();
        }
    }

    /** Doses on days 0 to 17; weekly from the first on, and for eight weeks after the last. */
    @ParameterizedTest
    @CsvSource({
        "false, 0, 1",
        "false, 6, 1",
        "false, 7, 2",
        "false, 90, 13",
        "true, 21, 4",
        "true, 72, 11",
        "true, 300, 11"
    })
    void psychotherapyIsWeekly(boolean ended, int day, int weeks) {
        dose(DOSE);
        dose(hours(17 * 24));
        endedAt = ended ? hours(20 * 24) : null;
        assertThat(standings(Rule.REGULAR_PSYCHOTHERAPY, hours(day * 24))).hasSize(weeks);
    }

    @Test
    void cbtAndBaCountAndOthersDoNot() {
        dose(DOSE);
        session(SupportKind.PSYCHOTHERAPY_CBT, hours(24), SupportState.HELD);
        session(SupportKind.PSYCHOTHERAPY_BA, hours(7 * 24), SupportState.HELD);
        session(SupportKind.OTHER, hours(14 * 24), SupportState.HELD);
        session(SupportKind.PSYCHOTHERAPY_BA, hours(22 * 24), SupportState.MISSED);
        assertThat(standings(Rule.REGULAR_PSYCHOTHERAPY, hours(22 * 24)))
                .containsExactly(Standing.DONE, Standing.DONE, Standing.MISSED, Standing.DUE);
        session(SupportKind.PSYCHOTHERAPY_CBT, hours(23 * 24), SupportState.PLANNED);
        assertThat(standings(Rule.REGULAR_PSYCHOTHERAPY, hours(22 * 24)).get(3)).isEqualTo(Standing.PLANNED);
    }

    /** Weekly four times, every second week to week 12, then at least monthly to 12 months. */
    @Test
    void theDaysAfterTheStop() {
        List<Integer> days = TestPolicy.SUPPORT.followUpDays();
        assertThat(days).startsWith(7, 14, 21, 28, 42, 56, 70, 84);
        assertThat(days.get(days.size() - 1)).isBetween(360, 366);
        for (int each = 8; each < days.size(); each++) {
            assertThat(days.get(each) - days.get(each - 1)).isBetween(28, 31);
        }
    }

    /** Days after the stop; a score that has not come is overdue from the third day on. */
    @ParameterizedTest
    @CsvSource({
        "7, 6, '', UPCOMING",
        "7, 7, '', DUE",
        "7, 9, '', DUE",
        "7, 10, '', OVERDUE",
        "7, 16, '', OVERDUE",
        "7, 17, '', MISSED",
        "7, 5, 4, DONE",
        "7, 7, 3, DUE",
        "7, 10, 10, DONE",
        "7, 11, 11, MISSED",
        "14, 11, 11, DONE",
        "28, 36, 36, DONE",
        "42, 45, 28 35, OVERDUE",
        "84, 100, 90, DONE",
        "364, 367, '', OVERDUE",
        "364, 394, '', OVERDUE",
        "364, 395, '', MISSED"
    })
    void aScoreAfterTheStop(int wanted, int asOf, String ratedOn, Standing expected) {
        dose(DOSE);
        stopped();
        rated = Arrays.stream(ratedOn.split(" "))
                .filter(day -> !day.isBlank())
                .map(day -> days(Long.parseLong(day)))
                .toList();
        int number = TestPolicy.SUPPORT.followUpDays().indexOf(wanted);
        assertThat(standings(Rule.SCORE_AFTER_STOP, days(asOf)).get(number)).isEqualTo(expected);
    }

    @Test
    void aVisitThatIsPlannedWillBringTheScoreUntilItIsOverdue() {
        dose(DOSE);
        stopped();
        sessions.add(new SupportFacts.Session(
                UUID.randomUUID(), SupportKind.FOLLOW_UP, SupportState.PLANNED, days(12), STOP.plusDays(7)));
        assertThat(standings(Rule.SCORE_AFTER_STOP, days(8)).get(0)).isEqualTo(Standing.PLANNED);
        assertThat(standings(Rule.SCORE_AFTER_STOP, days(10)).get(0)).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void onlyAnAcceptedStopAsksForScoresAfterIt() {
        dose(DOSE);
        endedAt = days(0);
        assertThat(standings(Rule.SCORE_AFTER_STOP, days(30))).isEmpty();
    }

    @Test
    void nothingMoreIsAskedForWhenAnotherCourseHasBegunOrThePatientIsDead() {
        dose(DOSE);
        session(SupportKind.INTEGRATION, hours(48), SupportState.HELD);
        stopped();
        over = true;
        for (Rule rule : Rule.values()) {
            assertThat(standings(rule, days(20))).doesNotContain(Standing.DUE, Standing.OVERDUE, Standing.UPCOMING);
        }
        assertThat(standings(Rule.INTEGRATION_AFTER_DOSE, days(20))).containsExactly(Standing.DONE);
    }
}
