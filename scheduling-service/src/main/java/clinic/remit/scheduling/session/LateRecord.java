package clinic.remit.scheduling.session;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * That a dose was entered late, and which physician has looked at it since.
 *
 * @param reviewedAt null, as the next, as long as nobody has
 */
@Embeddable
record LateRecord(@JdbcTypeCode(SqlTypes.JSON) LateEntry lateEntry, Instant reviewedAt, UUID reviewedBy) {

    LateRecord {
        if (lateEntry == null || (reviewedAt == null) != (reviewedBy == null)) {
            throw new IllegalArgumentException("A review at " + reviewedAt + " by " + reviewedBy + " of " + lateEntry);
        }
    }

    static LateRecord of(LateEntry entry) {
        return new LateRecord(entry, null, null);
    }

    /** @throws Conflict already-reviewed */
    LateRecord reviewed(UUID sessionId, UUID by, Instant now) {
        if (reviewedAt != null) {
            throw new Conflict(
                    "already-reviewed",
                    "A physician has reviewed the late entry already.",
                    Map.of("sessionId", sessionId));
        }
        return new LateRecord(lateEntry, now, by);
    }

    LateEntry.View view() {
        return lateEntry.view(reviewedAt, reviewedBy);
    }
}
