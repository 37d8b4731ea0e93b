package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.NotKnownHere;
import clinic.remit.kit.http.Unprocessable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** All that is wrong with the scores of a batch, each named by its place in it. */
final class BatchProblems {

    private final Map<String, String> forbidden = new LinkedHashMap<>();
    private final List<FieldProblem> wrongs = new ArrayList<>();
    private final List<FieldProblem> unknown = new ArrayList<>();
    private final List<FieldProblem> duplicates = new ArrayList<>();
    private final Set<UUID> existing = new LinkedHashSet<>();

    void judged(int index, Plausibility.Judged judged) {
        if (judged.forbidden() != null) {
            forbidden.put(at(index), judged.forbidden());
        }
        judged.wrongs()
                .forEach(it -> wrongs.add(new FieldProblem(at(index) + "." + it.field(), it.wrong(), it.right())));
    }

    /** @param field patientId or courseId */
    void unknown(int index, String field, UUID id) {
        unknown.add(new FieldProblem(
                at(index) + "." + field, "not known here: " + id, "one that is; if it is new, try again in a moment"));
    }

    void duplicate(int index, Assessment of) {
        existing.add(of.id());
        duplicates.add(new FieldProblem(
                at(index),
                "probably assessment " + of.id(),
                "another one; leave it out, or record it alone with ?allowDuplicate=true"));
    }

    /** @param first the place of the other one in the batch */
    void duplicateWithin(int index, int first) {
        duplicates.add(new FieldProblem(
                at(index), "probably the same as " + at(first), "another one; leave it out, or record it alone"));
    }

    /** What the caller may not do comes before what is wrong, and that before what may pass by itself. */
    void refuseIfAny() {
        if (!forbidden.isEmpty()) {
            throw new Forbidden(String.join(", ", forbidden.keySet()) + ": "
                    + String.join(" ", new LinkedHashSet<>(forbidden.values())));
        }
        if (!wrongs.isEmpty()) {
            wrongs.addAll(unknown);
            wrongs.addAll(duplicates);
            throw new Unprocessable("implausible", "Nothing was recorded: something is not possible.", wrongs);
        }
        if (!unknown.isEmpty()) {
            throw new NotKnownHere(
                    "patient or course of",
                    unknown.stream().map(FieldProblem::field).toList());
        }
        if (!duplicates.isEmpty()) {
            throw new Conflict(
                    "probable-duplicate",
                    "Nothing was recorded: some scores are probably recorded already, or are twice in the batch.",
                    Map.of("errors", duplicates, "existing", existing));
        }
    }

    private static String at(int index) {
        return "assessments[" + index + "]";
    }
}
