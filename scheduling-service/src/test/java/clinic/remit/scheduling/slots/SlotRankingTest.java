package clinic.remit.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Before was Monday 2026-10-26 at 09:00 in New York, on summer time, under physician A; now it is winter time. */
class SlotRankingTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final Optional<SlotRanking.Before> BEFORE =
            Optional.of(new SlotRanking.Before(Instant.parse("2026-10-26T13:00:00Z"), A));

    /** Slots as day of November, local time and physician, in order of time. */
    private static List<Slot> free(String slots) {
        return Stream.of(slots.split(" "))
                .map(each -> {
                    String[] said = each.split("/");
                    Instant start = Instant.parse("2026-11-" + said[0] + "T" + said[1] + ":00Z")
                            .plus(Duration.ofHours(5));
                    return new Slot(
                            start, start.plus(Duration.ofMinutes(150)), UUID.randomUUID(), said[2].equals("A") ? A : B);
                })
                .toList();
    }

    private static List<String> days(List<SlotRanking.Ranked> ranked) {
        return ranked.stream()
                .map(each -> each.startsAt().atZone(NEW_YORK).getDayOfMonth() + "")
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // the second Monday at nine under A comes before all, for two things speak for it
        "21/09:00/B 22/09:00/A 23/09:00/A 24/09:00/B, 23 21 22 24",
        // the earliest under A at the hour has all three
        "23/09:15/A 24/10:00/A 30/09:00/A,            23 30 24",
        // of those for which equally much speaks, the earlier
        "21/10:00/B 22/10:00/A 23/09:45/B 24/08:00/A, 21 22 23 24",
        // another hour of the weekday is not the same
        "21/10:00/B 23/10:00/B 30/09:30/B,            21 30 23"
    })
    void forWhichMoreSpeaksComesFirst(String slots, String order) {
        List<SlotRanking.Ranked> ranked = SlotRanking.rank(free(slots), BEFORE, NEW_YORK, SlotRanking.Order.RANKED);
        assertThat(days(ranked)).containsExactly(order.split(" "));
        assertThat(days(SlotRanking.rank(free(slots), BEFORE, NEW_YORK, SlotRanking.Order.EARLIEST)))
                .isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "23/09:00/A, EARLIEST SAME_WEEKDAY_AND_HOUR SAME_PHYSICIAN",
        "23/09:59/B, EARLIEST SAME_WEEKDAY_AND_HOUR",
        "23/10:00/A, EARLIEST SAME_PHYSICIAN",
        "24/09:00/B, EARLIEST"
    })
    void eachSaysWhatSpeaksForIt(String slot, String reasons) {
        assertThat(SlotRanking.rank(free(slot), BEFORE, NEW_YORK, SlotRanking.Order.RANKED))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.reasons().stream().map(Enum::name)).containsExactly(reasons.split(" ")));
        assertThat(SlotRanking.rank(free(slot), Optional.empty(), NEW_YORK, SlotRanking.Order.RANKED))
                .singleElement()
                .satisfies(each -> assertThat(each.reasons()).containsExactly(SlotRanking.Reason.EARLIEST));
    }
}
