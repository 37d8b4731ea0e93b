package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A physician is absent, or a site or one of its rooms is closed. */
@Entity
class Unavailability {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID physicianId;
    private UUID siteId;
    private UUID roomId;

    @Embedded
    private Period period;

    private String reasonCode;
    private UUID writtenBy;
    private Instant writtenAt;
    private UUID withdrawnBy;
    private Instant withdrawnAt;

    /** Of whom or what it is said: a physician alone, a site alone, or a room with its site. */
    record Subject(UUID physicianId, UUID siteId, UUID roomId) {

        static Subject physician(UUID id) {
            return new Subject(id, null, null);
        }

        static Subject site(UUID id) {
            return new Subject(null, id, null);
        }

        static Subject room(UUID siteId, UUID id) {
            return new Subject(null, siteId, id);
        }
    }

    protected Unavailability() {}

    static Unavailability of(UUID id, Subject subject, Period period, String reasonCode, UUID by, Instant now) {
        Unavailability said = new Unavailability();
        said.id = id;
        said.physicianId = subject.physicianId();
        said.siteId = subject.siteId();
        said.roomId = subject.roomId();
        said.period = period;
        said.reasonCode = reasonCode;
        said.writtenBy = by;
        said.writtenAt = now;
        return said;
    }

    /** @throws Conflict already-withdrawn */
    void withdraw(UUID by, Instant now) {
        if (withdrawnAt != null) {
            throw new Conflict("already-withdrawn", "It was withdrawn before.", Map.of("withdrawnAt", withdrawnAt));
        }
        withdrawnBy = by;
        withdrawnAt = now;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    boolean isAbsence() {
        return physicianId != null;
    }

    UUID id() {
        return id;
    }

    Subject subject() {
        return new Subject(physicianId, siteId, roomId);
    }

    Period period() {
        return period;
    }

    /** @param affected none if it is withdrawn */
    RosterViews.UnavailabilityView view(List<AffectedSession> affected) {
        return new RosterViews.UnavailabilityView(
                id,
                physicianId,
                siteId,
                roomId,
                period.firstDay(),
                period.lastDay(),
                period.startsAt(),
                period.endsAt(),
                reasonCode,
                writtenBy,
                writtenAt,
                withdrawnBy,
                withdrawnAt,
                affected);
    }
}
