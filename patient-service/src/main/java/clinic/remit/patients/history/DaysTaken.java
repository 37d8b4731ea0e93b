package clinic.remit.patients.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days on which a medicine was certainly taken at a dose: stretches in order, none touching a day of another. */
record DaysTaken(List<Stretch> stretches) {

    record Stretch(LocalDate first, LocalDate last) {

        int days() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /** @param today the last day of a dose that goes on */
    static DaysTaken atLeast(Milligrams minimum, TrialFacts trial, LocalDate today) {
        List<DosePeriod> adequate = trial.doses().stream()
                .filter(dose -> dose.dailyDose().isAtLeast(minimum))
                .sorted(Comparator.comparing(dose -> dose.start().latest()))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        LocalDate takenUntil = null;
        for (DosePeriod dose : adequate) {
            LocalDate start = dose.start().latest();
            LocalDate end = dose.end() == null ? today : dose.end().earliest();
            if (takenUntil != null && !start.isAfter(takenUntil)) {
                start = takenUntil.plusDays(1);
            }
            if (!end.isBefore(start)) {
                stretches.add(new Stretch(start, end));
                takenUntil = end;
            }
        }
        return new DaysTaken(List.copyOf(stretches));
    }

    /** The days on which both were taken. */
    DaysTaken and(DaysTaken other) {
        List<Stretch> both = new ArrayList<>();
        for (Stretch one : stretches) {
            for (Stretch two : other.stretches) {
                LocalDate first = one.first().isAfter(two.first()) ? one.first() : two.first();
                LocalDate last = one.last().isBefore(two.last()) ? one.last() : two.last();
                if (!last.isBefore(first)) {
                    both.add(new Stretch(first, last));
                }
            }
        }
        return new DaysTaken(List.copyOf(both));
    }

    /** The days of the longest run; a gap above the limit begins another, and the days of a gap do not count. */
    int longestRun(int longestGapDays) {
        int longest = 0;
        int run = 0;
        LocalDate takenUntil = null;
        for (Stretch stretch : stretches) {
            boolean interrupted =
                    takenUntil != null && ChronoUnit.DAYS.between(takenUntil, stretch.first()) - 1 > longestGapDays;
            run = (interrupted ? 0 : run) + stretch.days();
            takenUntil = stretch.last();
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
