package clinic.remit.patients.eligibility;

import clinic.remit.events.patients.EligibilityResult;
import java.time.Instant;
import java.util.List;

/** What the policy says of a patient, with every criterion, and until when that is good if nothing changes. */
public record Decision(EligibilityResult result, List<Criterion> criteria, Instant validUntil, String policyVersion) {

    public List<Criterion> entryCriteria() {
        return criteria.stream()
                .filter(criterion -> criterion.kind() == CriterionKind.ENTRY)
                .toList();
    }
}
