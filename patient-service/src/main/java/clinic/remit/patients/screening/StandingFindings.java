package clinic.remit.patients.screening;

import clinic.remit.patients.screening.catalogue.DatedFinding;
import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import clinic.remit.patients.screening.reported.ReportedFinding;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which findings stand. A screening is a full statement: a finding stands until a later screening does not name it, a lifelong one
 * always; some leave another behind. How long ago something was is counted up to the newest screening, at which a person looked at the
 * patient again: time alone never releases. Pure, and the same for any order of entry.
 */
public final class StandingFindings {

    /**
     * A finding with the record that says it, the newest where several do.
     *
     * @param on the day of a dated finding, or when one that is gone was last told; null for any other
     */
    public record Standing(Finding finding, UUID sourceId, Instant at, LocalDate on) {}

    private final ScreeningCatalogue catalogue;
    private final ZoneId zone;

    /** @param zone the clinic's, which decides the days */
    public StandingFindings(ScreeningCatalogue catalogue, ZoneId zone) {
        this.catalogue = catalogue;
        this.zone = zone;
    }

    public List<Standing> of(List<ScreeningFacts> screenings, List<ReportedFinding> reported) {
        List<Standing> told = told(screenings, reported);
        Optional<Instant> lastStatement = newest(screenings).map(ScreeningFacts::performedAt);
        List<Standing> all = new ArrayList<>();
        told.forEach(it -> {
            if (it.finding().lifelong() || lastStatement.isEmpty() || !it.at().isBefore(lastStatement.get())) {
                all.add(it);
            } else {
                leftBy(it, day(lastStatement.get())).ifPresent(all::add);
            }
        });
        screenings.forEach(screening -> screening
                .datedFindings()
                .forEach(it -> all.add(dated(
                        it.finding(),
                        it.on(),
                        screening.id(),
                        screening.performedAt(),
                        day(lastStatement.orElseThrow())))));

        Map<String, Standing> standing = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparing(Standing::at)
                        .thenComparing(Standing::sourceId)
                        .thenComparing(Standing::on, Comparator.nullsFirst(Comparator.naturalOrder())))
                .forEach(it -> standing.put(it.finding().code(), it));
        return List.copyOf(standing.values());
    }

    private static List<Standing> told(List<ScreeningFacts> screenings, List<ReportedFinding> reported) {
        List<Standing> told = new ArrayList<>();
        screenings.forEach(screening -> screening
                .findings()
                .forEach(finding -> told.add(new Standing(finding, screening.id(), screening.performedAt(), null))));
        reported.forEach(it -> told.add(new Standing(it.finding(), it.sourceId(), it.effectiveAt(), null)));
        return told;
    }

    /** What remains of a finding that is gone. A dated one was there, at the latest, when it was last told. */
    private Optional<Standing> leftBy(Standing gone, LocalDate today) {
        String leaves = gone.finding().leaves();
        if (leaves == null) {
            return Optional.empty();
        }
        Optional<Standing> undated = catalogue
                .finding(leaves)
                .map(finding -> new Standing(finding, gone.sourceId(), gone.at(), day(gone.at())));
        return undated.or(() -> catalogue
                .datedFinding(leaves)
                .map(finding -> dated(finding, day(gone.at()), gone.sourceId(), gone.at(), today)));
    }

    private Standing dated(DatedFinding finding, LocalDate on, UUID sourceId, Instant at, LocalDate today) {
        return new Standing(catalogue.asOf(finding, on, today), sourceId, at, on);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The newest screening; of two at the same instant the one entered last. */
    public static Optional<ScreeningFacts> newest(Collection<ScreeningFacts> screenings) {
        return screenings.stream()
                .max(Comparator.comparing(ScreeningFacts::performedAt).thenComparing(ScreeningFacts::id));
    }
}
