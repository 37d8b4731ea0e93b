package clinic.remit.patients.history;

import clinic.remit.patients.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What is known of one antidepressant trial.
 *
 * @param adherencePercent share of the doses that were taken; null when unknown
 * @param improvementPercent at the end, from the start; null when unknown
 */
public record TrialFacts(
        UUID id,
        Antidepressant medicine,
        String form,
        List<DosePeriod> doses,
        Integer adherencePercent,
        TrialOutcome outcome,
        Integer improvementPercent) {

    /** Whether any dose may have been taken between the two days; an open end reaches to today and beyond. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return doses.stream()
                .anyMatch(dose -> !dose.start().latest().isAfter(to)
                        && (dose.end() == null || !dose.end().earliest().isBefore(from)));
    }

    public Milligrams highestDose() {
        return doses.stream()
                .map(DosePeriod::dailyDose)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Such as {@code sertraline up to 150 mg, 2026-01-03 to 2026-04}. */
    public String told() {
        PartialDate first = doses.stream()
                .map(DosePeriod::start)
                .min(Comparator.comparing(PartialDate::latest))
                .orElseThrow();
        boolean taken = doses.stream().anyMatch(dose -> dose.end() == null);
        String last = taken
                ? "now"
                : doses.stream()
                        .map(DosePeriod::end)
                        .max(Comparator.comparing(PartialDate::earliest))
                        .orElseThrow()
                        .toString();
        return medicine.ingredient() + " up to " + highestDose() + ", " + first + " to " + last;
    }
}
