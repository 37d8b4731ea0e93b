package clinic.remit.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.directory.roster.TestRosters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** However a week fills up and empties through found slots, no rule of supervision, rooms or spacing is ever broken (design, section 4). */
class BookedWeekPropertiesTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    /** The clock goes back on the Sunday before. */
    private static final Instant FROM = Instant.parse("2026-10-30T04:00:00Z");

    private static final Instant TO = FROM.plus(Duration.ofDays(7));
    private static final Duration SESSION = Duration.ofMinutes(150);
    private static final Duration TURNOVER = Duration.ofMinutes(15);
    private static final Duration INJECTION = Duration.ofMinutes(10);
    private static final int MOST_AT_ONCE = 4;
    private static final int COURSES = 12;
    private static final UUID PHYSICIAN = UUID.randomUUID();
    private static final List<UUID> ROOMS =
            IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID()).toList();

    private record Session(int course, SlotFinder.Booked place) {}

    private static final class Week {
        private final List<Session> booked = new ArrayList<>();

        /** @param which of the slots that are free for the course */
        Week book(int course, int which) {
            List<Slot> free = SlotFinder.find(question(course), 100);
            if (!free.isEmpty()) {
                Slot slot = free.get(which % free.size());
                booked.add(new Session(
                        course,
                        new SlotFinder.Booked(
                                slot.roomId(),
                                slot.physicianId(),
                                slot.startsAt(),
                                slot.endsAt(),
                                slot.endsAt().plus(TURNOVER),
                                slot.startsAt().plus(INJECTION),
                                false)));
            }
            return this;
        }

        Week cancel(int which) {
            if (!booked.isEmpty()) {
                booked.remove(which % booked.size());
            }
            return this;
        }

        private SlotFinder.Question question(int course) {
            return new SlotFinder.Question(
                    TestRosters.daily(ZONE, PHYSICIAN, "08:00", "18:00", FROM, TO),
                    FROM,
                    TO,
                    ROOMS,
                    List.of(PHYSICIAN),
                    booked.stream().map(Session::place).toList(),
                    starts(course),
                    new Spacing(Duration.ofHours(48), 2, ZONE),
                    SESSION,
                    TURNOVER,
                    INJECTION,
                    MOST_AT_ONCE,
                    Duration.ofMinutes(5));
        }

        private List<Instant> starts(int course) {
            return booked.stream()
                    .filter(each -> each.course() == course)
                    .map(each -> each.place().startsAt())
                    .sorted()
                    .toList();
        }
    }

    @Provide
    Arbitrary<ActionChain<Week>> weeks() {
        Arbitrary<Transformer<Week>> bookings = Combinators.combine(
                        Arbitraries.integers().between(1, COURSES),
                        Arbitraries.integers().between(0, 99))
                .as((course, which) ->
                        Transformer.mutate("book " + course + " at " + which, week -> week.book(course, which)));
        Arbitrary<Transformer<Week>> cancellations = Arbitraries.integers()
                .between(0, 99)
                .map(which -> Transformer.mutate("cancel " + which, week -> week.cancel(which)));
        return ActionChain.startWith(Week::new)
                .withAction(5, always(bookings))
                .withAction(1, always(cancellations))
                .withMaxTransformations(60);
    }

    private static Action.Independent<Week> always(Arbitrary<Transformer<Week>> transformers) {
        return () -> transformers;
    }

    @Property(tries = 60)
    void noRuleIsEverBroken(@ForAll("weeks") ActionChain<Week> weeks) {
        weeks.withInvariant("a room holds one session, and is turned over", week -> {
                    for (UUID room : ROOMS) {
                        List<SlotFinder.Booked> inIt = sorted(week).stream()
                                .filter(each -> each.roomId().equals(room))
                                .toList();
                        for (int i = 1; i < inIt.size(); i++) {
                            assertThat(inIt.get(i).startsAt())
                                    .isAfterOrEqualTo(inIt.get(i - 1).endsAt().plus(TURNOVER));
                        }
                    }
                })
                .withInvariant("one injection in any ten minutes", week -> {
                    List<SlotFinder.Booked> all = sorted(week);
                    for (int i = 1; i < all.size(); i++) {
                        assertThat(all.get(i).startsAt())
                                .isAfterOrEqualTo(all.get(i - 1).startsAt().plus(INJECTION));
                    }
                })
                .withInvariant("never more patients at once than the policy allows", week -> {
                    List<SlotFinder.Booked> all = sorted(week);
                    assertThat(all).allSatisfy(begun -> assertThat(
                                    all.stream().filter(other -> other.isUnderWayAt(begun.startsAt())))
                            .hasSizeLessThanOrEqualTo(MOST_AT_ONCE));
                })
                .withInvariant("the injections of a course keep their distance", week -> {
                    for (int course = 1; course <= COURSES; course++) {
                        List<Instant> starts = week.starts(course);
                        for (int i = 1; i < starts.size(); i++) {
                            assertThat(Duration.between(starts.get(i - 1), starts.get(i)))
                                    .isGreaterThanOrEqualTo(Duration.ofHours(48));
                        }
                        for (int i = 2; i < starts.size(); i++) {
                            assertThat(day(starts.get(i)))
                                    .isAfterOrEqualTo(day(starts.get(i - 2)).plusDays(7));
                        }
                    }
                })
                .run();
    }

    private static LocalDate day(Instant start) {
        return LocalDate.ofInstant(start, ZONE);
    }

    private static List<SlotFinder.Booked> sorted(Week week) {
        return week.booked.stream()
                .map(Session::place)
                .sorted(Comparator.comparing(SlotFinder.Booked::startsAt))
                .toList();
    }
}
