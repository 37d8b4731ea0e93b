package clinic.remit.scheduling.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A nurse or a therapist; the id is the subject of the person's own token. Physicians have rows of their own. */
@Entity
public class StaffMember {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    private String name;

    protected StaffMember() {}

    static StaffMember of(UUID id, StaffRole role, String name) {
        StaffMember member = new StaffMember();
        member.id = id;
        member.role = role;
        member.name = name;
        return member;
    }

    String name() {
        return name;
    }
}
