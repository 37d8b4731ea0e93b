package clinic.remit.scheduling.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.waiting.WaitingOrder.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingOrderTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private static Waiting waiting(UUID id, boolean booked, int dueDaysAgo, int waitingDays) {
        return new Waiting(id, booked, NOW.minus(Duration.ofDays(dueDaysAgo)), NOW.minus(Duration.ofDays(waitingDays)));
    }

    /** The one is asked before the other. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no session before an overdue dose | false | 0 | 1 | true | 30 | 90",
                "the longer overdue before the longer waiting | false | 9 | 1 | false | 8 | 90",
                "due before not yet due | false | 0 | 1 | false | -2 | 90",
                "the longer waiting | false | 9 | 2 | false | 9 | 1",
                "the longer overdue of those who have a session | true | 9 | 1 | true | 8 | 90"
            })
    void oneComesBeforeTheOther(
            String why, boolean booked, int due, int waits, boolean otherBooked, int otherDue, int otherWaits) {
        assertThat(WaitingOrder.of(
                        List.of(waiting(OTHER, otherBooked, otherDue, otherWaits), waiting(ONE, booked, due, waits))))
                .as(why)
                .extracting(Waiting::entryId)
                .containsExactly(ONE, OTHER);
    }

    @ParameterizedTest
    @CsvSource({"'', 2026-11-01T08:00:00Z", "3, 2026-11-05T09:00:00Z", "'3,10', 2026-11-12T09:00:00Z"})
    void aDoseIsDueFromTheStartOrWhenTheIntervalIsOver(String days, Instant due) {
        List<Instant> doses = Stream.of(days.split(","))
                .filter(day -> !day.isBlank())
                .map(day -> Instant.parse("2026-11-%02dT09:00:00Z".formatted(Integer.parseInt(day))))
                .toList();
        assertThat(WaitingOrder.doseDueSince(Instant.parse("2026-11-01T08:00:00Z"), doses, Duration.ofHours(48)))
                .isEqualTo(due);
    }

    @Provide
    Arbitrary<List<Waiting>> anybody() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(-3, 3),
                        Arbitraries.integers().between(0, 3))
                .as((booked, due, waits) -> waiting(UUID.randomUUID(), booked, due, waits))
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 300)
    void theOrderDoesNotDependOnHowTheyAreRead(@ForAll("anybody") List<Waiting> all, @ForAll long seed) {
        List<Waiting> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(WaitingOrder.of(shuffled)).isEqualTo(WaitingOrder.of(all)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Property(tries = 300)
    void nobodyIsOvertakenByOneWhoIsLessUrgentInEverything(@ForAll("anybody") List<Waiting> all) {
        List<Waiting> order = WaitingOrder.of(all);
        for (int i = 0; i < order.size(); i++) {
            for (Waiting later : order.subList(i + 1, order.size())) {
                Waiting sooner = order.get(i);
                assertThat(!later.isBooked()
                                && sooner.isBooked()
                                && later.doseDueSince().isBefore(sooner.doseDueSince())
                                && later.waitingSince().isBefore(sooner.waitingSince()))
                        .isFalse();
            }
        }
    }

    @Test
    void ofEqualsTheOrderIsAlwaysTheSame() {
        List<Waiting> equals = Arrays.asList(waiting(ONE, false, 1, 1), waiting(OTHER, false, 1, 1));
        List<Waiting> order = WaitingOrder.of(equals);
        Collections.reverse(equals);
        assertThat(WaitingOrder.of(equals)).isEqualTo(order);
    }
}
