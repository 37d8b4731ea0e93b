package clinic.remit.outcomes;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.RevocationReason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> revokedMissing;

    private Long revokedSequence;
    private Long clearedSequence;
    private Instant clearedAt;

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

    /**
     * A fact that is only missing, such as a test that was not made, speaks against no course: no dose is given until it is there, and that is
     * all (domain.md section 4 has no code for it). It is remembered, since it may turn out to speak against treatment.
     *
     * @param sequence of the event among those of the patient: two may bear the same time
     */
    public void revoked(List<RevocationReason> reasons, Instant at, long sequence) {
        if (revokedSequence == null || sequence > revokedSequence) {
            revokedCodes = codes(reasons, false);
            revokedMissing = codes(reasons, true);
            revokedAt = at;
            revokedSequence = sequence;
        }
    }

    /**
     * The eligibility was judged again. Nothing is revoked a second time that no physician has signed, so that this alone tells of a test
     * that was missing and is now there, and positive.
     *
     * @return which of those that were missing now speak against treatment
     */
    public List<String> determined(List<String> unmetCriteria, Instant at, long sequence) {
        if (revokedAt() == null || sequence < revokedSequence || revokedMissing == null) {
            return List.of();
        }
        List<String> found =
                revokedMissing.stream().filter(unmetCriteria::contains).toList();
        if (!found.isEmpty()) {
            revokedCodes = Stream.concat(revokedCodes.stream(), found.stream()).toList();
            revokedMissing = revokedMissing.stream()
                    .filter(code -> !found.contains(code))
                    .toList();
            revokedAt = at;
        }
        return found;
    }

    private static List<String> codes(List<RevocationReason> reasons, boolean missing) {
        return reasons.stream()
                .filter(reason -> reason.missing() == missing)
                .map(RevocationReason::code)
                .toList();
    }

    /** A physician signed a determination, or let treatment go on against a criterion. */
    public void cleared(Instant at, long sequence) {
        clearedSequence = clearedSequence == null ? sequence : Math.max(clearedSequence, sequence);
        clearedAt = isNews(clearedAt, at) ? at : clearedAt;
    }

    private static boolean isNews(Instant known, Instant at) {
        return known == null || at.isAfter(known);
    }

    /** When the eligibility was revoked, if no physician has cleared the patient since; else null. */
    public Instant revokedAt() {
        boolean stands = revokedSequence != null && (clearedSequence == null || clearedSequence < revokedSequence);
        return stands ? revokedAt : null;
    }

    /**
     * Whether that speaks against the treatment of the person whose record stands, this one or the one it was merged into. For both a physician
     * has signed only after the merge; when that is taken back, nobody has signed for this one.
     */
    public boolean isRevokedFor(KnownPatient standing) {
        return revokedAt() != null
                && (standing == this
                        || !isClearedAfter(standing, revokedAt)
                        || mergeKnownAt != null && !isClearedAfter(standing, mergeKnownAt));
    }

    private static boolean isClearedAfter(KnownPatient it, Instant time) {
        return it.clearedAt != null && it.clearedAt.isAfter(time);
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
