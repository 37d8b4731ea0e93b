package clinic.remit.patients.eligibility;

import java.util.List;
import java.util.UUID;

/**
 * One criterion as judged.
 *
 * @param facts what it rests on
 * @param sentence the judgement as a clinician would write it
 */
public record Criterion(String code, CriterionKind kind, CriterionStatus status, List<Fact> facts, String sentence) {

    /**
     * A fact under a criterion.
     *
     * @param source id of the record that says it; null when it is the patient's own
     */
    public record Fact(String what, String value, UUID source) {}

    static Criterion entry(String code, CriterionStatus status, String sentence, List<Fact> facts) {
        return new Criterion(code, CriterionKind.ENTRY, status, facts, sentence);
    }

    static Criterion continuing(String code, CriterionStatus status, String sentence, Fact... facts) {
        return new Criterion(code, CriterionKind.CONTINUING, status, List.of(facts), sentence);
    }

    Criterion as(CriterionStatus other, String addition) {
        return new Criterion(code, kind, other, facts, sentence + " " + addition);
    }
}
