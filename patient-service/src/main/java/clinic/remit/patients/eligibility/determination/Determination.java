package clinic.remit.patients.eligibility.determination;

import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.patients.eligibility.Criterion;
import clinic.remit.patients.eligibility.CriterionKind;
import clinic.remit.patients.eligibility.Decision;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was decided about a patient, once and for all. A later one supersedes it; only a signature is added to it. */
@Entity
class Determination {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private EligibilityResult result;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Criterion> criteria;

    private String policyVersion;
    private Instant determinedAt;
    private Instant validAtMost;
    private Instant validUntil;
    private UUID signedOffBy;
    private Instant signedOffAt;
    private String reviewReason;

    @Enumerated(EnumType.STRING)
    private OverrideReason overrideReasonCode;

    private String overrideReason;
    private UUID carriedFrom;
    private Instant judgeAgainAt;
    private Instant supersededAt;

    protected Determination() {}

    /** @param nextAgeBoundary the birthday that asks for a new judgement; null when there is none to come */
    static Determination of(UUID id, UUID patientId, Decision decision, Instant at, Instant nextAgeBoundary) {
        Determination determination = new Determination();
        determination.id = id;
        determination.patientId = patientId;
        determination.result = decision.result();
        determination.criteria = decision.criteria();
        determination.policyVersion = decision.policyVersion();
        determination.determinedAt = at;
        determination.validAtMost = decision.validUntil();
        determination.validUntil = decision.validUntil();
        determination.judgeAgainAt = nextAgeBoundary;
        return determination;
    }

    /** The signature on the one before stands for this one too, and no longer than it did. */
    void carryOver(Determination before) {
        signedOffBy = before.signedOffBy;
        signedOffAt = before.signedOffAt;
        reviewReason = before.reviewReason;
        overrideReasonCode = before.overrideReasonCode;
        overrideReason = before.overrideReason;
        carriedFrom = before.id;
        validUntil = before.validUntil.isBefore(validAtMost) ? before.validUntil : validAtMost;
        judgeAgainAt = validUntil;
    }

    /** A physician signs it. One whose signature was carried over may be signed anew, which makes it good for its full time. */
    void signOff(UUID physician, String reason, Instant at) {
        signedOffBy = physician;
        signedOffAt = at;
        reviewReason = reason;
        carriedFrom = null;
        validUntil = validAtMost;
        judgeAgainAt = validUntil;
    }

    /** A physician lets treatment go on although a criterion speaks against it. */
    void override(UUID physician, OverrideReason code, String reason, Instant at) {
        signOff(physician, null, at);
        overrideReasonCode = code;
        overrideReason = reason;
    }

    void supersede(Instant at) {
        supersededAt = at;
        judgeAgainAt = null;
    }

    boolean isSignedOff() {
        return signedOffAt != null;
    }

    boolean isSignedItself() {
        return isSignedOff() && carriedFrom == null;
    }

    boolean isSuperseded() {
        return supersededAt != null;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(validUntil);
    }

    boolean isInForce(Instant now) {
        return isSignedOff() && !isSuperseded() && !isExpired(now);
    }

    boolean isDue(Instant now) {
        return judgeAgainAt != null && !now.isBefore(judgeAgainAt);
    }

    boolean saysTheSameAs(Decision decision) {
        return result == decision.result()
                && criteria.equals(decision.criteria())
                && policyVersion.equals(decision.policyVersion());
    }

    List<Criterion> entryCriteria() {
        return criteria.stream()
                .filter(criterion -> criterion.kind() == CriterionKind.ENTRY)
                .toList();
    }

    DeterminationView view(Instant now) {
        return new DeterminationView(
                id,
                patientId,
                result,
                criteria,
                policyVersion,
                determinedAt,
                validUntil,
                isSignedOff(),
                signedOffBy,
                signedOffAt,
                reviewReason,
                overrideReasonCode,
                overrideReason,
                carriedFrom,
                isInForce(now),
                supersededAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    EligibilityResult result() {
        return result;
    }

    List<Criterion> criteria() {
        return criteria;
    }

    String policyVersion() {
        return policyVersion;
    }

    Instant determinedAt() {
        return determinedAt;
    }

    Instant validUntil() {
        return validUntil;
    }
}
