package clinic.remit.outcomes.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 6; scores as day:total, with 4 as the threshold, day 0 the first of them. */
class SustainedRemissionTest {

    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final CourseRules.Sustained RULES = new CourseRules.Sustained(3, 21, 5, 14, 7, 14);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "three scores over 21 days, 0:4 7:3 21:2, -10, 21, SUSTAINED, 21",
        "a span of 20 days, 0:4 7:3 20:2, -10, 20, NOT_SUSTAINED,",
        "two scores, 0:4 14:2, -10, 21, NOT_SUSTAINED,",
        "the third within minGap is not counted, 0:4 14:3 18:3, -10, 21, NOT_SUSTAINED,",
        "five days after the last counted it is counted, 0:4 5:3 19:2 24:2, -10, 24, SUSTAINED, 24",
        "four days after it is not, 0:4 4:3 18:2 22:2, -10, 22, NOT_SUSTAINED,",
        "a gap of 14 days keeps, 0:4 14:3 28:2, -10, 28, SUSTAINED, 28",
        "a gap of 15 days breaks, 0:4 15:3 29:2, -10, 29, NOT_SUSTAINED,",
        "a score above the threshold breaks, 0:4 7:5 14:3 21:2, -10, 21, NOT_SUSTAINED,",
        "an injection 6 days before the newest, 0:4 7:3 21:2, 15, 21, NOT_SUSTAINED,",
        "an injection 7 days before the newest, 0:4 7:3 21:2, 14, 21, SUSTAINED, 21",
        "fresh on day 14, 0:4 7:3 21:2, -10, 35, SUSTAINED, 21",
        "stale on day 15, 0:4 7:3 21:2, -10, 36, STALE, 21",
        "achieved though lost again, 0:4 7:3 21:2 28:6, -10, 28, NOT_SUSTAINED, 21",
        "achieved stays with the first that met it, 0:4 7:3 21:2 28:1, -10, 28, SUSTAINED, 21"
    })
    void edgeCases(String edge, String scores, int injection, int asOf, String status, Integer achieved) {
        List<DailyScore> daily = Arrays.stream(scores.split(" "))
                .map(SustainedRemissionTest::score)
                .toList();
        List<LocalDate> doses = List.of(START.plusDays(injection));
        SustainedRemission result = SustainedRemission.of(daily, doses, RULES, START.plusDays(asOf));
        assertThat(result.status()).as(edge).hasToString(status);
        assertThat(SustainedRemission.achieved(daily, doses, RULES, (onset, day) -> false)
                        .map(it -> it.score().day())
                        .orElse(null))
                .isEqualTo(achieved == null ? null : START.plusDays(achieved));
    }

    private static DailyScore score(String text) {
        String[] parts = text.split(":");
        int total = Integer.parseInt(parts[1]);
        return new DailyScore(
                new UUID(0, text.hashCode()),
                START.plusDays(Long.parseLong(parts[0])),
                total,
                total <= 4,
                Instant.EPOCH);
    }
}
