package clinic.remit.scheduling.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A treatment room of a site. */
@Entity
public class Room {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID siteId;
    private String name;

    protected Room() {}

    static Room of(UUID id, UUID siteId, String name) {
        Room room = new Room();
        room.id = id;
        room.siteId = siteId;
        room.name = name;
        return room;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public UUID siteId() {
        return siteId;
    }

    DirectoryViews.RoomView view() {
        return new DirectoryViews.RoomView(id, siteId, name);
    }
}
