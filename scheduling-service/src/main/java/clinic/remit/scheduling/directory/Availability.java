package clinic.remit.scheduling.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;

/** When a physician works at a site, week by week, in the site's own zone. */
@Entity
@Table(name = "physician_availability")
public class Availability {

    @Id
    private UUID id;

    private UUID physicianId;
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    @Column(name = "weekday")
    private DayOfWeek day;

    @Column(name = "begins")
    private LocalTime from;

    @Column(name = "ends")
    private LocalTime to;

    protected Availability() {}

    static Availability of(UUID id, UUID physicianId, DirectoryRequests.NewAvailability said) {
        Availability availability = new Availability();
        availability.id = id;
        availability.physicianId = physicianId;
        availability.siteId = said.siteId();
        availability.day = said.day();
        availability.from = said.from();
        availability.to = said.to();
        return availability;
    }

    public UUID physicianId() {
        return physicianId;
    }

    public DayOfWeek day() {
        return day;
    }

    public LocalTime from() {
        return from;
    }

    public LocalTime to() {
        return to;
    }

    DirectoryViews.AvailabilityView view() {
        return new DirectoryViews.AvailabilityView(id, physicianId, siteId, day, from, to);
    }
}
