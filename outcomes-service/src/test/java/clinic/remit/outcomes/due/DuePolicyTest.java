package clinic.remit.outcomes.due;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.outcomes.TestPolicy;
import clinic.remit.outcomes.due.DueFacts.Answer;
import clinic.remit.outcomes.due.DueFacts.Booked;
import clinic.remit.outcomes.due.DueFacts.Plan;
import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.instruments.Score;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import clinic.remit.outcomes.trajectory.Trajectory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** When a score is due, and from when it is missed. Clocks change on day 7. */
class DuePolicyTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final LocalDate START = LocalDate.of(2026, 3, 1);
    private static final Instrument PHQ_9 = TestPolicy.instrument("PHQ-9");
    private static final DuePolicy POLICY = new DuePolicy(TestPolicy.DUE, TestPolicy.RULES, TestPolicy.SAFETY);
    private static final UUID SITE = UUID.randomUUID();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "due.csv", numLinesToSkip = 2, delimiter = '|')
    void isDue(
            String name, String scores, String injections, String sessions, Integer ended, Integer asOf, String due) {
        Plan plan = plan(scores, injections, sessions, ended, asOf == null ? 0 : asOf);
        List<Due> decided = POLICY.decide(new DueFacts(false, List.of(plan), null, null));
        assertThat(decided.stream().map(DuePolicyTest::told).collect(Collectors.joining(", ")))
                .isEqualTo(due == null ? "" : due);
        assertThat(decided).allMatch(it -> it.siteId().equals(SITE));
    }

    /** Section 8: missed, a task three days later; a score serves the days before it. */
    @ParameterizedTest(name = "scores {0}, on day {1}: missed {2}, the next {3}")
    @CsvSource({
        "10:4, 39, , 40",
        "10:4, 40, 37, 47", // from the beginning of the day
        "10:4, 47, 37 44, 54",
        "10:4 34:4, 40, , 47",
        "10:4 33:4, 40, 37, 47",
        "10:4 48:4, 61, 58, 75", // it serves the days 37, 44 and 51
        "10:4, 397, 37 44 51 58 72 86 100 114 142 170 198 226 254 282 310 338 366 394, ",
        "10:4 394:4, 400, , "
    })
    void aScoreAfterTheStopIsMissedOnTheThirdDay(String scores, int asOf, String days, Integer next) {
        Plan plan = plan("0:20 " + scores, "1", null, 30, asOf);
        DuePolicy.Missed missed = POLICY.missed(
                new DueFacts(false, List.of(plan), null, null),
                START.plusDays(asOf).atStartOfDay(ZONE).toInstant());
        assertThat(missed.days().stream().map(it -> "" + START.until(it, DAYS)))
                .containsExactlyElementsOf(words(days).toList());
        assertThat(missed.next())
                .isEqualTo(
                        next == null
                                ? null
                                : START.plusDays(next).atStartOfDay(ZONE).toInstant());
    }

    @Test
    void nothingIsMissedOfTheDeadNorOfWhoIsTreatedAgainNorOfACourseThatWasDiscontinued() {
        Instant now = at(60, 12);
        Plan stopped = plan("0:20 10:4", "1", null, 30, 60);
        assertThat(POLICY.missed(new DueFacts(true, List.of(stopped), null, null), now)
                        .days())
                .isEmpty();
        Plan again = plan("58:14", null, null, null, 60);
        assertThat(POLICY.missed(new DueFacts(false, List.of(stopped, again), null, null), now)
                        .days())
                .isEmpty();
        Plan discontinued = plan("0:20 10:4", "1", null, -30, 60);
        assertThat(POLICY.missed(new DueFacts(false, List.of(discontinued), null, null), now)
                        .days())
                .isEmpty();
    }

    /** Section 7: at the same visit; of a patient at home within 24 hours, 4 or 1. */
    @ParameterizedTest(name = "item 9 is {0}, at home: {1}")
    @CsvSource({"1,false,0,1440", "2,false,0,240", "3,false,0,60", "1,true,1440,1440", "2,true,240,240", "3,true,60,60"
    })
    void aPositiveSuicideItemAsksForAScreening(int item9, boolean home, int dueAfter, int missedAfter) {
        Instant recorded = at(3, 12);
        Answer positive = new Answer("PHQ-9", score(12, item9), home, recorded);
        List<Due> due = POLICY.decide(new DueFacts(false, List.of(), positive, null));
        assertThat(due).hasSize(1);
        assertThat(due.get(0).instrument()).isEqualTo("C-SSRS");
        assertThat(due.get(0).why()).isEqualTo(Why.SCREEN);
        assertThat(due.get(0).dueAt()).isEqualTo(recorded.plus(Duration.ofMinutes(dueAfter)));
        assertThat(due.get(0).overdueAt()).isEqualTo(recorded.plus(Duration.ofMinutes(missedAfter)));
    }

    @Test
    void aSuicideItemThatWasLeftOutIsAskedForAtOnce() {
        Answer unasked = new Answer("PHQ-9", score(12, null), true, at(3, 12));
        List<Due> due = POLICY.decide(new DueFacts(false, List.of(), null, unasked));
        assertThat(due).extracting(Due::why, Due::instrument).containsExactly(tuple(Why.SUICIDE_ITEM, "PHQ-9"));
        assertThat(due.get(0).dueAt()).isEqualTo(at(3, 12));
    }

    @Test
    void nothingIsDueOfTheDead() {
        Answer positive = new Answer("PHQ-9", score(12, 3), false, at(3, 12));
        Plan plan = plan(null, null, "4", null, 1);
        assertThat(POLICY.decide(new DueFacts(true, List.of(plan), positive, null)))
                .isEmpty();
    }

    @Test
    void whoIsTreatedAgainIsNotFollowedUp() {
        Plan stopped = plan("0:20 10:4", "1", null, 30, 60);
        Plan again = plan("58:14", null, null, null, 60);
        assertThat(POLICY.decide(new DueFacts(false, List.of(stopped, again), null, null)))
                .extracting(Due::why)
                .containsExactly(Why.WEEKLY);
    }

    /** @param ended negative for a course that was discontinued */
    private static Plan plan(String scores, String injections, String sessions, Integer ended, int asOf) {
        UUID course = UUID.randomUUID();
        CourseFacts facts = new CourseFacts(
                course,
                UUID.randomUUID(),
                ZONE,
                PHQ_9,
                10,
                null,
                at(0, 8),
                ended == null,
                words(scores)
                        .map(it -> it.split(":"))
                        .map(it -> new ScoreFact(
                                UUID.randomUUID(),
                                1,
                                PHQ_9,
                                score(Integer.parseInt(it[1]), 0),
                                at(Integer.parseInt(it[0]), 12),
                                true))
                        .toList(),
                words(injections)
                        .map(it -> new InjectionFact(
                                UUID.randomUUID(),
                                course,
                                false,
                                BigDecimal.TEN,
                                BigDecimal.ONE,
                                null,
                                at(Integer.parseInt(it), 10)))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
        return new Plan(
                facts,
                Trajectory.of(facts, TestPolicy.RULES, at(asOf, 13)),
                SITE,
                ended != null && ended > 0,
                ended == null ? null : at(Math.abs(ended), 15),
                words(sessions)
                        .map(it -> new Booked(UUID.randomUUID(), SITE, at(Integer.parseInt(it), 14)))
                        .toList());
    }

    private static String told(Due due) {
        return due.why() + " " + day(due.dueAt()) + " " + day(due.overdueAt());
    }

    private static long day(Instant at) {
        return START.until(at.atZone(ZONE).toLocalDate(), DAYS);
    }

    private static Instant at(int day, int hour) {
        return START.plusDays(day).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    private static Score score(int total, Integer item9) {
        boolean suicidal = item9 != null && item9 > 0;
        return new Score(total, true, total, null, item9, suicidal, AlertLevel.NONE, List.of());
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.of() : Stream.of(text.strip().split(" "));
    }
}
