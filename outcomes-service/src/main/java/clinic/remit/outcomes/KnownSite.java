package clinic.remit.outcomes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A place of treatment as scheduling-service tells of it. */
@Entity
public class KnownSite {

    @Id
    private UUID id;

    private String code;
    private String timeZone;
    private Instant knownAt;

    protected KnownSite() {}

    KnownSite(UUID id) {
        this.id = id;
        this.knownAt = Instant.EPOCH;
    }

    /** What is older than what is known changes nothing. */
    void defined(String as, String zone, Instant at) {
        if (at.isAfter(knownAt)) {
            code = as;
            timeZone = zone;
            knownAt = at;
        }
    }

    public String code() {
        return code;
    }
}
