package clinic.remit.scheduling.waiting;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.session.booking.Bookings;
import clinic.remit.scheduling.slots.Slot;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A course waits at its site for a place: for one more session, or for an earlier one than it has. */
@Entity
public class WaitingEntry {

    @Schema(name = "WaitingEnd")
    public enum End {
        /** By hand, with a reason. */
        WITHDRAWN,
        OFFER_ACCEPTED,
        /** A session was booked, or the one that was to move was moved to an earlier place, without an offer. */
        BOOKED_OTHERWISE,
        /** The session that was to move is cancelled, missed or begun. */
        SESSION_GONE,
        /** The last day that suits has passed. */
        WISHES_OVER,
        COURSE_ENDED,
        PATIENT_DECEASED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID courseId;
    private UUID patientId;
    private UUID siteId;
    private UUID sessionId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wishes wishes;

    private Instant until;
    private Instant waitingSince;
    private UUID writtenBy;
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    private End endReason;

    private String reasonCode;
    private UUID endedBy;

    protected WaitingEntry() {}

    /** @param sessionId that would move to an earlier place; null for one more */
    static WaitingEntry of(UUID id, Course course, UUID sessionId, Wishes wishes, Instant until, UUID by, Instant now) {
        WaitingEntry entry = new WaitingEntry();
        entry.id = id;
        entry.courseId = course.id();
        entry.patientId = course.patientId();
        entry.siteId = course.siteId();
        entry.sessionId = sessionId;
        entry.wishes = wishes;
        entry.until = until;
        entry.waitingSince = now;
        entry.writtenBy = by;
        return entry;
    }

    /** Keeps its place in the order. */
    void wish(Wishes other, Instant until) {
        mustStand();
        wishes = other;
        this.until = until;
    }

    void withdraw(String reason, UUID by, Instant now) {
        mustStand();
        end(End.WITHDRAWN, by, now);
        reasonCode = reason;
    }

    /** @param by null when it follows from something else */
    void end(End reason, UUID by, Instant now) {
        mustStand();
        endReason = reason;
        endedBy = by;
        endedAt = now;
    }

    /** What a session's getting or giving up a place means for it; empty if it goes on waiting. */
    Optional<End> endBy(Bookings.Placed placed) {
        if (sessionId == null) {
            return placed.before() == null ? Optional.of(End.BOOKED_OTHERWISE) : Optional.empty();
        }
        if (!sessionId.equals(placed.sessionId())) {
            return Optional.empty();
        }
        if (placed.after() == null) {
            return Optional.of(End.SESSION_GONE);
        }
        return placed.after().startsAt().isBefore(placed.before().startsAt())
                ? Optional.of(End.BOOKED_OTHERWISE)
                : Optional.empty();
    }

    boolean waitsToMove(UUID session) {
        return session.equals(sessionId);
    }

    private void mustStand() {
        if (!isStanding()) {
            throw new Conflict(
                    "waiting-ended",
                    "The course does not wait any more by this entry. Put it on the list again.",
                    Map.of("entryId", id, "endReason", endReason));
        }
    }

    public boolean isStanding() {
        return endedAt == null;
    }

    boolean isOver(Instant now) {
        return isStanding() && !until.isAfter(now);
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID siteId() {
        return siteId;
    }

    /** That would move to an earlier place; null for one more. */
    public UUID sessionId() {
        return sessionId;
    }

    public Wishes wishes() {
        return wishes;
    }

    public Instant waitingSince() {
        return waitingSince;
    }

    /** @param freeNow null where nobody looked */
    WaitingViews.EntryView view(List<Slot> freeNow) {
        return new WaitingViews.EntryView(
                id,
                courseId,
                patientId,
                siteId,
                sessionId,
                wishes,
                waitingSince,
                writtenBy,
                endedAt,
                endReason,
                reasonCode,
                endedBy,
                freeNow);
    }
}
