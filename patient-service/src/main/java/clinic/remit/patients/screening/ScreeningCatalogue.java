package clinic.remit.patients.screening;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The findings, medicines and adverse events that bear on eligibility, from the files under {@code data/}. */
public final class ScreeningCatalogue {

    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, Medicine> medicines = new LinkedHashMap<>();
    private final Map<String, Finding> byAdverseEvent = new LinkedHashMap<>();

    /**
     * @param findingRows code, effect, lifelong, text
     * @param medicineRows code, effect, rxcuis, text
     * @param adverseEventRows code of the event, code of the finding it is
     */
    public ScreeningCatalogue(
            List<List<String>> findingRows, List<List<String>> medicineRows, List<List<String>> adverseEventRows) {
        findingRows.forEach(row -> findings.put(
                row.get(0),
                new Finding(row.get(0), Effect.valueOf(row.get(1)), row.get(2).equals("yes"), row.get(3))));
        medicineRows.forEach(row -> medicines.put(
                row.get(0), new Medicine(row.get(0), Effect.valueOf(row.get(1)), words(row.get(2)), row.get(3))));
        adverseEventRows.forEach(
                row -> byAdverseEvent.put(row.get(0), finding(row.get(1)).orElseThrow()));
    }

    public Optional<Finding> finding(String code) {
        return Optional.ofNullable(findings.get(code));
    }

    public Optional<Medicine> medicineByCode(String code) {
        return Optional.ofNullable(medicines.get(code));
    }

    /** Empty for a medicine that has no bearing on ketamine. */
    public Optional<Medicine> medicineByRxcui(String rxcui) {
        return medicines.values().stream()
                .filter(medicine -> medicine.rxcuis().contains(rxcui))
                .findFirst();
    }

    /**
     * The finding that an adverse event is: its own, or a review when it was grave.
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
                    false,
                    "had the adverse event " + code + (serious ? ", serious, of grade " : " of grade ") + grade));
        }
        return Optional.empty();
    }

    /** A finding made at a session; one that the catalogue does not know asks for a review, for what is unknown is not safe. */
    public Finding findingAtSession(String code) {
        return finding(code)
                .orElseGet(() ->
                        new Finding(code, Effect.REVIEW, false, "the finding " + code + ", unknown to the policy"));
    }

    public List<Finding> findings() {
        return List.copyOf(findings.values());
    }

    public List<Medicine> medicines() {
        return List.copyOf(medicines.values());
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
