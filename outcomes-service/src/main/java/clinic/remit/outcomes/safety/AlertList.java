package clinic.remit.outcomes.safety;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The query of a page of alerts.
 *
 * @param patientIds all ids of the patient that is asked for; null for everybody
 * @param cursor where the page before ended; null for the first
 */
record AlertList(AlertSearch asked, Collection<UUID> patientIds, Cursor cursor) {

    private static final char BETWEEN = ' ';

    Cursor after(Alert last) {
        return isUrgent()
                ? new Cursor("" + last.urgency() + BETWEEN + last.acknowledgeBy(), last.id())
                : NewestFirst.after(last.raisedAt(), last.id());
    }

    String query() {
        List<String> conditions = new ArrayList<>();
        conditions.add(asked.openOnly() ? "closedAt is null" : "id is not null");
        if (asked.openOnly() && isUrgent()) {
            conditions.add("urgency < 2"); // says the same, and the index can follow it
        }
        if (patientIds != null) {
            conditions.add("patientId in :patients");
        }
        if (asked.siteId() != null) {
            conditions.add("siteId = :site");
        }
        if (asked.level() != null) {
            conditions.add("level = :level");
        }
        if (cursor != null) {
            conditions.add(
                    isUrgent()
                            ? "(urgency, acknowledgeBy, id) > (:urgency, :time, :id)"
                            : "(raisedAt, id) < (:time, :id)");
        }
        return String.join(" and ", conditions)
                + (isUrgent() ? " order by urgency, acknowledgeBy, id" : " order by raisedAt desc, id desc");
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (patientIds != null) {
            parameters.put("patients", patientIds);
        }
        if (asked.siteId() != null) {
            parameters.put("site", asked.siteId());
        }
        if (asked.level() != null) {
            parameters.put("level", asked.level());
        }
        if (cursor != null) {
            place(parameters);
        }
        return parameters;
    }

    private void place(Map<String, Object> parameters) {
        try {
            String said = cursor.sortValue();
            if (isUrgent()) {
                parameters.put("urgency", Short.parseShort(said.substring(0, said.indexOf(BETWEEN))));
            }
            parameters.put("time", Instant.parse(said.substring(said.indexOf(BETWEEN) + 1)));
            parameters.put("id", cursor.id());
        } catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }

    private boolean isUrgent() {
        return asked.order() == AlertSearch.Order.URGENT;
    }
}
