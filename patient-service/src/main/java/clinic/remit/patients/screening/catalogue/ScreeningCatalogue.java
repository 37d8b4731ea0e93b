package clinic.remit.patients.screening.catalogue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The findings, medicines and adverse events that bear on eligibility, from the files under {@code data/}. */
public final class ScreeningCatalogue {

    private final FindingRules rules;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, DatedFinding> dated = new LinkedHashMap<>();
    private final Map<String, Finding> byAdverseEvent = new LinkedHashMap<>();
    private final MedicineCatalogue medicines;

    /** @param rows the rows of a data file, by its name */
    public ScreeningCatalogue(FindingRules rules, Function<String, List<List<String>>> rows) {
        this.rules = rules;
        rows.apply("findings").forEach(row -> findings.put(row.get(0), finding(row)));
        rows.apply("dated-findings").forEach(row -> dated.put(row.get(0), datedFinding(row)));
        rows.apply("adverse-events").forEach(row -> byAdverseEvent.put(row.get(0), known(row.get(1))));
        medicines = new MedicineCatalogue(
                rows.apply("medicines"), rows.apply("ingredients"), antidepressants(rows.apply("antidepressants")));
        findings.values().stream()
                .filter(finding -> finding.leaves() != null && !dated.containsKey(finding.leaves()))
                .forEach(finding -> known(finding.leaves()));
    }

    public Optional<Finding> finding(String code) {
        return Optional.ofNullable(findings.get(code));
    }

    public Optional<DatedFinding> datedFinding(String code) {
        return Optional.ofNullable(dated.get(code));
    }

    /** What a dated finding is, counted up to a day. */
    public Finding asOf(DatedFinding finding, LocalDate on, LocalDate day) {
        return finding.asOf(on, day, rules);
    }

    /**
     * The finding that an adverse event is: its own, or a review when it was grave. No screening can name that, so it stands for life;
     * an event that did not happen is voided where it was recorded.
     *
     * @param reviewGrade CTCAE grade from which any event asks for a review
     */
    public Optional<Finding> findingOfAdverseEvent(String code, int grade, boolean serious, int reviewGrade) {
        if (byAdverseEvent.containsKey(code)) {
            return Optional.of(byAdverseEvent.get(code));
        }
        if (serious || grade >= reviewGrade) {
            return Optional.of(new Finding(
                    "ADVERSE_EVENT_" + code,
                    Effect.REVIEW,
                    true,
                    null,
                    "had the adverse event " + code + (serious ? ", serious, of grade " : " of grade ") + grade));
        }
        return Optional.empty();
    }

    /**
     * A finding made at a session; one that the catalogue does not know asks for a review, for what is unknown is not safe, and for
     * life, as no screening can name it.
     */
    public Finding findingAtSession(String code) {
        return finding(code)
                .orElseGet(() -> new Finding(
                        code, Effect.REVIEW, true, null, "has the finding " + code + ", unknown to the policy"));
    }

    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    public List<DatedFinding> datedFindings() {
        return List.copyOf(dated.values());
    }

    public MedicineCatalogue medicines() {
        return medicines;
    }

    private static Finding finding(List<String> row) {
        String leaves = row.get(3).isEmpty() ? null : row.get(3);
        return new Finding(row.get(0), Effect.valueOf(row.get(1)), row.get(2).equals("yes"), leaves, row.get(4));
    }

    private DatedFinding datedFinding(List<String> row) {
        return new DatedFinding(
                row.get(0), DatedFinding.Window.valueOf(row.get(1)), known(row.get(2)), known(row.get(3)), row.get(4));
    }

    private Finding known(String code) {
        return finding(code).orElseThrow(() -> new IllegalArgumentException("No finding " + code));
    }

    /** Antidepressants are known by name too, and most have no bearing; their rows are class, ingredient, rxcui, mg, forms, brands. */
    private static List<List<String>> antidepressants(List<List<String>> rows) {
        return rows.stream()
                .map(row -> List.of(row.get(1).replaceFirst(" ?\\(.*", ""), row.get(2), "", row.get(5)))
                .toList();
    }
}
