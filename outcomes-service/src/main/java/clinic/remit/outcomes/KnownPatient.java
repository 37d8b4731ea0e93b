package clinic.remit.outcomes;

import clinic.remit.events.patients.PatientStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A patient as patient-service tells of it. Its row is the lock under which the patient's facts change. */
@Entity
public class KnownPatient {

    @Id
    private UUID id;

    private boolean registered;
    private UUID survivorId;
    private Instant mergeKnownAt;

    @Enumerated(EnumType.STRING)
    private PatientStatus status;

    private Instant statusKnownAt;
    private Instant revokedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> revokedCodes;

    private Long revokedSequence;
    private Long clearedSequence;

    protected KnownPatient() {}

    public void register() {
        registered = true;
    }

    public void status(PatientStatus now, Instant at) {
        if (isNews(statusKnownAt, at)) {
            status = now;
            statusKnownAt = at;
        }
    }

    /** @param survivor null when a merge is taken back */
    public void mergedInto(UUID survivor, Instant at) {
        if (isNews(mergeKnownAt, at)) {
            survivorId = survivor;
            mergeKnownAt = at;
        }
    }

    /** @param sequence of the event among those of the patient: two may bear the same time */
    public void revoked(List<String> codes, Instant at, long sequence) {
        if (revokedSequence == null || sequence > revokedSequence) {
            revokedCodes = codes;
            revokedAt = at;
            revokedSequence = sequence;
        }
    }

    /** A physician signed a determination, or let treatment go on against a criterion. */
    public void cleared(long sequence) {
        clearedSequence = clearedSequence == null ? sequence : Math.max(clearedSequence, sequence);
    }

    private static boolean isNews(Instant known, Instant at) {
        return known == null || at.isAfter(known);
    }

    /** When the eligibility was revoked, if no physician has cleared the patient since; else null. */
    public Instant revokedAt() {
        boolean stands = revokedSequence != null && (clearedSequence == null || clearedSequence < revokedSequence);
        return stands ? revokedAt : null;
    }

    public List<String> revokedCodes() {
        return revokedAt() == null ? List.of() : revokedCodes;
    }

    public boolean isRegistered() {
        return registered;
    }

    public boolean isDeceased() {
        return status == PatientStatus.DECEASED;
    }

    public UUID id() {
        return id;
    }

    UUID survivorId() {
        return survivorId;
    }
}
