package clinic.remit.patients.screening;

import java.time.Instant;
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
 * always. Pure, and the same for any order of entry.
 */
public final class StandingFindings {

    /** A finding with the record that says it, the newest where several do. */
    public record Standing(Finding finding, UUID sourceId, Instant at) {}

    private StandingFindings() {}

    public static List<Standing> of(List<ScreeningFacts> screenings, List<ReportedFinding> reported) {
        Instant lastStatement =
                newest(screenings).map(ScreeningFacts::performedAt).orElse(Instant.MIN);
        List<Standing> said = new ArrayList<>();
        screenings.forEach(screening -> screening
                .findings()
                .forEach(finding -> said.add(new Standing(finding, screening.id(), screening.performedAt()))));
        reported.forEach(it -> said.add(new Standing(it.finding(), it.sourceId(), it.effectiveAt())));

        Map<String, Standing> standing = new TreeMap<>();
        said.stream()
                .filter(it -> it.finding().lifelong() || !it.at().isBefore(lastStatement))
                .sorted(Comparator.comparing(Standing::at).thenComparing(Standing::sourceId))
                .forEach(it -> standing.put(it.finding().code(), it));
        return List.copyOf(standing.values());
    }

    /** The newest screening; of two at the same instant the one entered last. */
    public static Optional<ScreeningFacts> newest(Collection<ScreeningFacts> screenings) {
        return screenings.stream()
                .max(Comparator.comparing(ScreeningFacts::performedAt).thenComparing(ScreeningFacts::id));
    }
}
