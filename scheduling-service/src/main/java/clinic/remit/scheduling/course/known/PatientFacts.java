package clinic.remit.scheduling.course.known;

import clinic.remit.events.patients.EligibilityDetermined;
import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.SexForDosing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * What the other services told of a patient. Its row is also the lock under which everything about the patient is
 * decided. Each kind of news carries the sequence of its topic: what is older than the known changes nothing.
 */
@Entity
public class PatientFacts {

    @Id
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private PatientStatus status;

    private long statusSequence;
    private UUID determinationId;

    @Enumerated(EnumType.STRING)
    private EligibilityResult eligibilityResult;

    private boolean signedOff;
    private boolean revoked;
    private Instant validUntil;
    private long eligibilitySequence;
    private boolean consented;
    private long consentSequence;
    private Integer ageYears;

    @Enumerated(EnumType.STRING)
    private SexForDosing sexForDosing;

    private Boolean pregnancyTestRequired;
    private boolean screenPending;
    private Instant screenToldAt;
    private long outcomesSequence;
    private UUID mergedInto;
    private Instant mergeToldAt;

    protected PatientFacts() {}

    void status(PatientStatus told, long sequence) {
        if (sequence > statusSequence) {
            status = told;
            statusSequence = sequence;
        }
    }

    /** A new determination replaces whatever was in force. */
    void determined(EligibilityDetermined told, long sequence) {
        if (sequence > eligibilitySequence) {
            determinationId = told.determinationId();
            eligibilityResult = told.result();
            signedOff = told.signedOff();
            revoked = false;
            validUntil = told.validUntil();
            ageYears = told.ageYears();
            sexForDosing = told.sexForDosing();
            pregnancyTestRequired = told.pregnancyTestRequired();
            eligibilitySequence = sequence;
        }
    }

    /** A physician signed, or overrode, the determination. */
    void signedOff(UUID determination, Instant until, long sequence) {
        if (sequence > eligibilitySequence) {
            determinationId = determination;
            signedOff = true;
            revoked = false;
            validUntil = until;
            eligibilitySequence = sequence;
        }
    }

    void revoked(UUID determination, long sequence) {
        if (sequence > eligibilitySequence) {
            revoked = revoked || determination.equals(determinationId);
            eligibilitySequence = sequence;
        }
    }

    void consented(boolean given, long sequence) {
        if (sequence > consentSequence) {
            consented = given;
            consentSequence = sequence;
        }
    }

    void screenPending(boolean pending, Instant at, long sequence) {
        if (sequence > outcomesSequence) {
            screenPending = pending;
            screenToldAt = at;
            outcomesSequence = sequence;
        }
    }

    /**
     * Told under two keys, and so without an order: what is older than the known changes nothing.
     *
     * @param survivor null when a merge is taken back
     */
    void mergedInto(UUID survivor, Instant at) {
        if (mergeToldAt == null || at.isAfter(mergeToldAt)) {
            mergedInto = survivor;
            mergeToldAt = at;
        }
    }

    boolean isActive() {
        return status == PatientStatus.ACTIVE;
    }

    /** The record that stands for this one; null if it stands for itself. */
    UUID mergedInto() {
        return mergedInto;
    }

    public boolean isDeceased() {
        return status == PatientStatus.DECEASED;
    }

    boolean isConsented() {
        return consented;
    }

    boolean isEligible(Instant now) {
        return determinationId != null && signedOff && !revoked && now.isBefore(validUntil);
    }

    boolean isDetermined() {
        return determinationId != null;
    }

    boolean isSignedOff() {
        return signedOff;
    }

    boolean isRevoked() {
        return revoked;
    }

    public UUID patientId() {
        return patientId;
    }

    UUID determinationId() {
        return determinationId;
    }

    EligibilityResult eligibilityResult() {
        return eligibilityResult;
    }

    /** As it was told last under this record; of the person, {@link Screening} says. */
    public boolean isScreenPending() {
        return screenPending;
    }

    /** Null if nothing was told, or before times were kept. */
    Instant screenToldAt() {
        return screenToldAt;
    }

    /** When it was last merged, or given back; null if it never was, or before times were kept. */
    Instant mergeToldAt() {
        return mergeToldAt;
    }

    int ageYears() {
        return ageYears == null ? 0 : ageYears;
    }

    SexForDosing sexForDosing() {
        return sexForDosing == null ? SexForDosing.UNKNOWN : sexForDosing;
    }

    /** Required as long as nobody has said that it is not. */
    public boolean pregnancyTestRequired() {
        return pregnancyTestRequired == null || pregnancyTestRequired;
    }
}
