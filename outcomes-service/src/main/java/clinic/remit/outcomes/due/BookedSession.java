package clinic.remit.outcomes.due;

import static java.time.temporal.ChronoUnit.MICROS;

import clinic.remit.outcomes.due.DueFacts.Booked;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A session as scheduling tells of it, whatever comes first: its booking, its move, or its end. */
@Entity
class BookedSession {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID courseId;
    private UUID siteId;
    private Instant startsAt;
    private Instant toldAt;
    private Long toldSequence;
    private boolean ended;

    protected BookedSession() {}

    BookedSession(UUID id, UUID patientId, UUID courseId) {
        this.id = id;
        this.patientId = patientId;
        this.courseId = courseId;
    }

    /**
     * The latest that was told counts, whenever it is heard.
     *
     * @param sequence tells two of the same time apart
     */
    void booked(UUID site, Instant begins, Instant at, long sequence) {
        int later = toldAt == null ? 1 : at.truncatedTo(MICROS).compareTo(toldAt);
        if (later > 0 || later == 0 && sequence > toldSequence) {
            siteId = site;
            startsAt = begins.truncatedTo(MICROS);
            toldAt = at.truncatedTo(MICROS);
            toldSequence = sequence;
        }
    }

    /** It took place or will not; it never comes back. */
    void ended() {
        ended = true;
    }

    UUID courseId() {
        return courseId;
    }

    Booked fact() {
        return new Booked(id, siteId, startsAt);
    }
}
