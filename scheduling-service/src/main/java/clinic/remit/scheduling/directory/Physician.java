package clinic.remit.scheduling.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A physician who may supervise injections; the id is the subject of the physician's own token. */
@Entity
public class Physician {

    @Id
    private UUID id;

    @Version
    private long version;

    private String name;

    protected Physician() {}

    static Physician of(DirectoryRequests.NewPhysician said) {
        Physician physician = new Physician();
        physician.id = said.userId();
        physician.name = said.name();
        return physician;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    DirectoryViews.PhysicianView view() {
        return new DirectoryViews.PhysicianView(id, name);
    }
}
