package clinic.remit.outcomes.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Bookings and moves of a session are told across topics and repeated; the last that scheduling told counts. */
class BookedSessionPropertiesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    record Told(int minute, int sequence, int startsAfterHours) {}

    @Property
    void inWhateverOrderTheyComeTheLastCounts(@ForAll("told") List<Told> told) {
        BookedSession session = new BookedSession(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        UUID site = UUID.randomUUID();
        told.forEach(it -> session.booked(
                site,
                NOON.plusSeconds(3600L * it.startsAfterHours()),
                NOON.plusSeconds(60L * it.minute()),
                it.sequence()));
        Told last = told.stream()
                .max(Comparator.comparing(Told::minute).thenComparing(Told::sequence))
                .orElseThrow();
        assertThat(session.fact().startsAt()).isEqualTo(NOON.plusSeconds(3600L * last.startsAfterHours()));
    }

    @Provide
    Arbitrary<List<Told>> told() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.integers().between(1, 100))
                .as(Told::new)
                .list()
                .uniqueElements(Told::sequence)
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
