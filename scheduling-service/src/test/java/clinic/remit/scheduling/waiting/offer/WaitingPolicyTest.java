package clinic.remit.scheduling.waiting.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final WaitingPolicy POLICY = new WaitingPolicy("1", null, null, 120, 120, 15);

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T09:00:00Z, 2026-11-30T11:00:00Z", // as long as offers stand
        "2026-11-30T13:00:00Z, 2026-11-30T11:00:00Z",
        "2026-11-30T12:00:00Z, 2026-11-30T10:00:00Z", // two hours before the start
        "2026-11-30T11:15:00Z, 2026-11-30T09:15:00Z"
    })
    void anOfferStandsAndLeavesNotice(Instant start, Instant expiry) {
        assertThat(POLICY.expiry(NOW, start)).isEqualTo(expiry);
    }

    @Property(tries = 300)
    void whatIsOfferedCanBeAnsweredAndPreparedFor(
            @ForAll @IntRange(max = 20_000) int after,
            @ForAll @IntRange(max = 600) int notice,
            @ForAll @IntRange(min = 1, max = 60) int answer) {
        WaitingPolicy policy = new WaitingPolicy("1", null, null, 60, notice, answer);
        Instant start = policy.earliestStart(NOW).plus(Duration.ofMinutes(after));
        Instant expiry = policy.expiry(NOW, start);
        assertThat(Duration.between(NOW, expiry)).isBetween(Duration.ofMinutes(answer), Duration.ofMinutes(60));
        assertThat(Duration.between(expiry, start)).isGreaterThanOrEqualTo(Duration.ofMinutes(notice));
    }
}
