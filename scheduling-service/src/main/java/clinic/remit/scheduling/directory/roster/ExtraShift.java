package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/** A physician works at a site on one day, beside the weekly hours. */
@Entity
class ExtraShift {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID physicianId;
    private UUID siteId;
    private LocalDate day;

    @Column(name = "begins")
    private LocalTime from;

    @Column(name = "ends")
    private LocalTime to;

    private UUID writtenBy;
    private Instant writtenAt;
    private UUID withdrawnBy;
    private Instant withdrawnAt;

    protected ExtraShift() {}

    static ExtraShift of(UUID id, UUID physicianId, RosterRequests.NewExtraShift said, UUID by, Instant now) {
        ExtraShift shift = new ExtraShift();
        shift.id = id;
        shift.physicianId = physicianId;
        shift.siteId = said.siteId();
        shift.day = said.day();
        shift.from = said.from();
        shift.to = said.to();
        shift.writtenBy = by;
        shift.writtenAt = now;
        return shift;
    }

    /** @throws Conflict already-withdrawn */
    void withdraw(UUID by, Instant now) {
        if (withdrawnAt != null) {
            throw new Conflict("already-withdrawn", "It was withdrawn before.", Map.of("withdrawnAt", withdrawnAt));
        }
        withdrawnBy = by;
        withdrawnAt = now;
    }

    boolean overlaps(ExtraShift other) {
        return day.equals(other.day) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    UUID id() {
        return id;
    }

    UUID physicianId() {
        return physicianId;
    }

    UUID siteId() {
        return siteId;
    }

    Roster.Extra extra() {
        return new Roster.Extra(physicianId, day, from, to);
    }

    RosterViews.ExtraShiftView view() {
        return new RosterViews.ExtraShiftView(
                id, physicianId, siteId, day, from, to, writtenBy, writtenAt, withdrawnBy, withdrawnAt);
    }
}
