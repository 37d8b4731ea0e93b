package clinic.remit.scheduling.session.observation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.TestPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 3: vital signs 10, 20, 30, 45, 60, 90, 120 min after the dose, each within 5; every 5 min after an alarm. */
class ObservationScheduleTest {

    private static final Instant DOSE = Instant.parse("2026-11-30T09:00:00Z");

    /**
     * Minutes since the dose; an exclamation mark is a reading that called the physician. Steps by their first letters, late ones in
     * small: T taken, l taken late, M missed, O overdue, D due, U upcoming.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // now | taken               | closed | 10 20 30 45 60 90 120 | next
                "   0  | -                   | -      | U U U U U U U         | 10",
                "   4  | -                   | -      | U U U U U U U         | 10",
                "   5  | -                   | -      | D U U U U U U         | 10",
                "  15  | -                   | -      | D D U U U U U         | 10",
                "  16  | -                   | -      | O D U U U U U         | 10",
                "  16  | 5                   | -      | T D U U U U U         | 20",
                "  16  | 15                  | -      | T D U U U U U         | 20",
                "  16  | 4                   | -      | O D U U U U U         | 10",
                "  17  | 9,11                | -      | T D U U U U U         | 20",
                "  21  | 10,15               | -      | T T U U U U U         | 30",
                "  37  | 10,30               | -      | T M T U U U U         | 45",
                "  40  | 10,20,36            | -      | T T l D U U U         | 45",
                "  80  | 10,20,30,45,60      | -      | T T T T T U U         | 90",
                "  96  | 10,20,30,45,60      | -      | T T T T T O U         | 90",
                " 130  | 10,20,30,45,60,90   | -      | T T T T T T O         | 120",
                " 130  | 10,20,30,45,60,90,118 | -    | T T T T T T T         | -",
                "  21  | 10,20!              | -      | T T U U U U U D       | 25",
                "  26  | 10,20!              | -      | T T D U U U U O       | 25",
                "  26  | 10,20!,25!          | -      | T T T U U U U D       | 30",
                "  31  | 10,20!,25!,30       | -      | T T T U U U U         | 45",
                " 300  | 10,20,30,90         | 100    | T T T M M T           | -",
                " 300  | 10,20!              | 22     | T T                   | -"
            })
    void whatIsDue(int now, String taken, Integer closed, String statuses, Integer next) {
        List<ObservationSchedule.Step> steps = ObservationSchedule.of(
                DOSE, readings(taken), closed == null ? null : at(closed), TestPolicy.DISCHARGE, at(now));
        List<ObservationSchedule.Step> fixed =
                steps.stream().filter(step -> step.afterMinutes() != null).toList();
        String alarm = steps.stream()
                .filter(step -> step.afterMinutes() == null)
                .map(step -> " " + letter(step.status()))
                .collect(Collectors.joining());
        assertThat(fixed.stream().map(step -> letter(step.status())).collect(Collectors.joining(" ")) + alarm)
                .isEqualTo(statuses);
        assertThat(ObservationSchedule.next(steps)).isEqualTo(next == null ? null : at(next));
    }

    private static List<ObservationSchedule.Reading> readings(String taken) {
        return taken == null
                ? List.of()
                : Arrays.stream(taken.split(","))
                        .map(each -> new ObservationSchedule.Reading(
                                at(Integer.parseInt(each.replace("!", ""))), each.endsWith("!")))
                        .toList();
    }

    private static String letter(ObservationSchedule.Status status) {
        return status == ObservationSchedule.Status.TAKEN_LATE
                ? "l"
                : status.name().substring(0, 1);
    }

    private static Instant at(int minutes) {
        return DOSE.plus(Duration.ofMinutes(minutes));
    }
}
