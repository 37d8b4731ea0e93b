package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

/** When a physician works at a site, week by week, in the site's own zone, until it is ended. */
@Entity
@Table(name = "physician_availability")
class Availability {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID physicianId;
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "weekday")
    private DayOfWeek day;

    @Column(name = "begins")
    private LocalTime from;

    @Column(name = "ends")
    private LocalTime to;

    private LocalDate validFrom;
    private LocalDate validUntil;
    private UUID writtenBy;
    private Instant writtenAt;
    private UUID endedBy;
    private Instant endedAt;

    protected Availability() {}

    static Availability of(UUID id, UUID physicianId, RosterRequests.NewAvailability said, UUID by, Instant now) {
        Availability availability = new Availability();
        availability.id = id;
        availability.physicianId = physicianId;
        availability.siteId = said.siteId();
        availability.day = said.day();
        availability.from = said.from();
        availability.to = said.to();
        availability.validFrom = said.validFrom();
        availability.validUntil = said.validUntil();
        availability.writtenBy = by;
        availability.writtenAt = now;
        return availability;
    }

    /** @throws Conflict already-ended if it ends no later than that anyway */
    void end(LocalDate lastDay, UUID by, Instant now) {
        if (validUntil != null && !lastDay.isBefore(validUntil)) {
            throw new Conflict(
                    "already-ended",
                    "It ends on " + validUntil + ", and can only be made to end earlier.",
                    Map.of("validUntil", validUntil));
        }
        validUntil = lastDay;
        endedBy = by;
        endedAt = now;
    }

    /** Whether both say something of the same hours. */
    boolean overlaps(Availability other) {
        return day == other.day
                && from.isBefore(other.to)
                && other.from.isBefore(to)
                && (validUntil == null || other.validFrom == null || !other.validFrom.isAfter(validUntil))
                && (other.validUntil == null || validFrom == null || !validFrom.isAfter(other.validUntil))
                && everApplies()
                && other.everApplies();
    }

    private boolean everApplies() {
        return validFrom == null || validUntil == null || !validUntil.isBefore(validFrom);
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

    Roster.Weekly weekly() {
        return new Roster.Weekly(physicianId, day, from, to, validFrom, validUntil);
    }

    RosterViews.AvailabilityView view() {
        return new RosterViews.AvailabilityView(
                id, physicianId, siteId, day, from, to, validFrom, validUntil, writtenBy, writtenAt, endedBy, endedAt);
    }
}
