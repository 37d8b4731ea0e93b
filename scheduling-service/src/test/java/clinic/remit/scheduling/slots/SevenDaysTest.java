package clinic.remit.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 4: 2 injections per 7 days. */
class SevenDaysTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static List<Instant> atNine(String days) {
        return days == null
                ? List.of()
                : Arrays.stream(days.split(" ")).map(SevenDaysTest::nine).toList();
    }

    private static Instant nine(String day) {
        return LocalDate.parse("2026-03-" + day).atTime(9, 0).atZone(NEW_YORK).toInstant();
    }

    /** Days of March 2026, in which the clocks go forward on the 8th. */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            others      | one | most | allowed
                        | 10  | 1    | true
            10          | 10  | 2    | true
            10          | 10  | 1    | false
            02 05       | 08  | 2    | false
            02 05       | 09  | 2    | true
            02 05       | 08  | 3    | true
            # entered late, before others
            05 09       | 02  | 2    | true
            05 08       | 02  | 2    | false
            # between two: no seven days hold all three
            04 12       | 08  | 2    | true
            04 10       | 08  | 2    | false
            # what was too many weeks ago does not hinder
            01 02 03    | 10  | 2    | true
            01 02 03    | 09  | 2    | true
            01 02 03    | 08  | 2    | false
            """)
    void noMoreThanTheMostInAnySevenLocalDays(String others, String one, int most, boolean allowed) {
        assertThat(SevenDays.allow(nine(one), atNine(others), most, NEW_YORK)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        ", 2, ",
        "05, 2, ",
        "05, 1, 2026-03-12T04:00:00Z",
        "02 05, 2, 2026-03-09T04:00:00Z",
        "01 02 05, 2, 2026-03-09T04:00:00Z"
    })
    void afterTheMostTheNextIsSevenLocalDaysAfterTheOldestOfThem(String given, int most, Instant next) {
        assertThat(SevenDays.next(atNine(given), most, NEW_YORK)).isEqualTo(Optional.ofNullable(next));
    }

    /** What the day board tells is what the gate will judge. */
    @Property
    void theNextIsTheFirstThatIsAllowed(
            @ForAll @Size(max = 6) List<@IntRange(max = 20 * 24) Integer> hours,
            @ForAll @IntRange(min = 1, max = 3) int most) {
        List<Instant> given = hours.stream()
                .map(each -> nine("01").plus(Duration.ofHours(each)))
                .toList();
        Instant last = given.stream().max(Instant::compareTo).orElse(nine("01"));
        Instant next = SevenDays.next(given, most, NEW_YORK).orElse(last);
        if (next.isAfter(last)) {
            assertThat(SevenDays.allow(next.minusMillis(1), given, most, NEW_YORK))
                    .isFalse();
        } else {
            next = last;
        }
        assertThat(SevenDays.allow(next, given, most, NEW_YORK)).isTrue();
    }
}
