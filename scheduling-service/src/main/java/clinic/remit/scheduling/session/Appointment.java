package clinic.remit.scheduling.session;

import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.slots.KeptSlot;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Whose session it is, and where and when; no word of how far it has come. */
@MappedSuperclass
abstract class Appointment {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID courseId;
    private UUID patientId;
    private UUID siteId;
    private KeptSlot place;

    protected Appointment() {}

    Appointment(UUID id, Course course, KeptSlot place) {
        this.id = id;
        courseId = course.id();
        patientId = course.patientId();
        siteId = course.siteId();
        this.place = place;
    }

    void takesPlace(KeptSlot slot) {
        place = slot;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID patientId() {
        return patientId;
    }

    public UUID siteId() {
        return siteId;
    }

    /** Where and when; its physician is who stays for the patient. */
    public KeptSlot place() {
        return place;
    }

    /** Before this the patient was not here for it. */
    public Instant arrival(Duration checkInBefore) {
        return place.startsAt().minus(checkInBefore);
    }

    /** Whether that time belongs to the appointment. */
    public boolean covers(Instant at, Duration checkInBefore) {
        return !at.isBefore(arrival(checkInBefore)) && !at.isAfter(place.endsAt());
    }
}
