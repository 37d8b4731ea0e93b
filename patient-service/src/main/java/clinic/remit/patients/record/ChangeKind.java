package clinic.remit.patients.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What became of a fact. */
enum ChangeKind {
    ADDED,
    CHANGED,
    /** Entered in error; it stays readable and counts no more. */
    VOIDED,
    /** A consent that the patient took back. */
    WITHDRAWN,
    /** A consent in whose place a newer one came. */
    REPLACED,
    SIGNED_OFF,
    /** A determination in whose place a newer one came. */
    SUPERSEDED,
    /** A safety alert that somebody dealt with. */
    CLOSED,
    /** A course that came to its end. */
    ENDED,
    /** On record before histories were kept. */
    FOUND;

    static ChangeKind of(JsonNode before, JsonNode content) {
        JsonNode earlier = before == null ? MissingNode.getInstance() : before;
        if (isNew("voidedAt", earlier, content) || isNew("voided", earlier, content)) {
            return VOIDED;
        }
        if (before == null) {
            return ADDED;
        }
        if (isNew("withdrawnAt", earlier, content)) {
            return WITHDRAWN;
        }
        if (isNew("replacedAt", earlier, content)) {
            return REPLACED;
        }
        if (isNew("supersededAt", earlier, content)) {
            return SUPERSEDED;
        }
        if (isNew("signedOffAt", earlier, content)) {
            return SIGNED_OFF;
        }
        if (isNew("closed", earlier, content)) {
            return CLOSED;
        }
        return isNew("endedAt", earlier, content) ? ENDED : CHANGED;
    }

    private static boolean isNew(String field, JsonNode before, JsonNode content) {
        return !isSo(before.path(field)) && isSo(content.path(field));
    }

    private static boolean isSo(JsonNode value) {
        return value.isBoolean() ? value.booleanValue() : !value.isNull() && !value.isMissingNode();
    }
}
