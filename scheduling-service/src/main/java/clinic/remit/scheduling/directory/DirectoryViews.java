package clinic.remit.scheduling.directory;

import java.util.List;
import java.util.UUID;

/** What callers see of the directory. */
final class DirectoryViews {

    private DirectoryViews() {}

    record SiteView(UUID id, String code, String name, String timeZone, List<OpeningHours> openingHours) {}

    record RoomView(UUID id, UUID siteId, String name) {}

    record PhysicianView(UUID id, String name) {}
}
