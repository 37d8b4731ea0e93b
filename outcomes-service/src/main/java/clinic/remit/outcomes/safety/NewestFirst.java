package clinic.remit.outcomes.safety;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The query of a list of what was raised, the newest first.
 *
 * @param patientIds ids of one patient; null for everybody
 * @param after where the page before ended; null for the first
 */
record NewestFirst(boolean openOnly, Collection<UUID> patientIds, Cursor after) {

    static Cursor after(Instant raisedAt, UUID id) {
        return new Cursor(raisedAt.toString(), id);
    }

    String query() {
        return (openOnly ? "closedAt is null" : "id is not null")
                + (patientIds == null ? "" : " and patientId in :patients")
                + (after == null ? "" : " and (raisedAt < :raisedAt or (raisedAt = :raisedAt and id < :id))")
                + " order by raisedAt desc, id desc";
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (patientIds != null) {
            parameters.put("patients", patientIds);
        }
        if (after != null) {
            parameters.put("raisedAt", raisedAt());
            parameters.put("id", after.id());
        }
        return parameters;
    }

    private Instant raisedAt() {
        try {
            return Instant.parse(after.sortValue());
        } catch (DateTimeParseException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", after.encoded(), "the value of `next` of the page before")));
        }
    }
}
