package clinic.remit.patients.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What one determination means for the sign-off of the one before it. Pure. A criterion that is not named counts as met. */
public final class Succession {

    private Succession() {}

    /** A sign-off carries over only if no criterion's result changed (design section 3). */
    public static boolean carriesOver(List<Criterion> before, List<Criterion> after) {
        return statuses(before).equals(statuses(after));
    }

    /**
     * The criteria that now speak against treatment more than before. Severity is not among them: it falls because the patient gets
     * better, and that never revokes; neither does the note of an earlier course.
     */
    public static List<String> worsened(List<Criterion> before, List<Criterion> after) {
        Map<String, CriterionStatus> was = statuses(before);
        TreeSet<String> codes = new TreeSet<>();
        statuses(after).forEach((code, status) -> {
            if (status.isWorseThan(was.getOrDefault(code, CriterionStatus.MET))) {
                codes.add(code);
            }
        });
        codes.remove(EntryCriteria.SEVERITY);
        codes.remove(EntryCriteria.PRIOR_COURSE);
        return List.copyOf(codes);
    }

    private static Map<String, CriterionStatus> statuses(List<Criterion> criteria) {
        Map<String, CriterionStatus> statuses = new HashMap<>();
        criteria.stream()
                .filter(criterion -> criterion.status() != CriterionStatus.MET)
                .forEach(criterion -> statuses.put(criterion.code(), criterion.status()));
        return statuses;
    }
}
