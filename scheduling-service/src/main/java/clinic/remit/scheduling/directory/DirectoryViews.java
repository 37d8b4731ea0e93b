package clinic.remit.scheduling.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What callers see of the directory. */
final class DirectoryViews {

    private DirectoryViews() {}

    record SiteView(UUID id, String code, String name, String timeZone, List<OpeningHours> openingHours) {}

    record RoomView(UUID id, UUID siteId, String name) {}

    record AvailabilityView(UUID id, UUID physicianId, UUID siteId, DayOfWeek day, LocalTime from, LocalTime to) {}

    record PhysicianView(UUID id, String name) {}
}
