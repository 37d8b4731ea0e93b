package clinic.remit.patients.screening.reported;

import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The newest version of what another service found: an adverse event, or a finding at a session. */
@Entity
@Table(name = "reported_finding")
class TreatmentFinding {

    public enum Kind {
        ADVERSE_EVENT,
        SESSION_FINDING
    }

    /** What one version of it says. */
    record Report(
            UUID id,
            UUID patientId,
            int version,
            Kind kind,
            String code,
            Integer grade,
            boolean serious,
            BigDecimal value,
            Instant effectiveAt,
            boolean voided) {}

    @Id
    private UUID id;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String code;
    private Integer grade;
    private boolean serious;
    private BigDecimal value;
    private Instant effectiveAt;
    private int sourceVersion;
    private boolean voided;

    protected TreatmentFinding() {}

    TreatmentFinding(Report report) {
        id = report.id();
        patientId = report.patientId();
        take(report);
    }

    /** Takes a newer version over; an older one, which came late, changes nothing. */
    void update(Report report) {
        if (report.version() > sourceVersion) {
            take(report);
        }
    }

    private void take(Report report) {
        kind = report.kind();
        code = report.code();
        grade = report.grade();
        serious = report.serious();
        value = report.value();
        effectiveAt = report.effectiveAt();
        sourceVersion = report.version();
        voided = report.voided();
    }

    TreatmentFindingView view() {
        return new TreatmentFindingView(id, kind, code, grade, serious, value, effectiveAt, voided);
    }

    Optional<ReportedFinding> asFact(ScreeningCatalogue catalogue, int reviewGrade) {
        Optional<Finding> finding = kind == Kind.SESSION_FINDING
                ? Optional.of(catalogue.findingAtSession(code))
                : catalogue.findingOfAdverseEvent(code, grade, serious, reviewGrade);
        return finding.map(it -> new ReportedFinding(id, it, effectiveAt));
    }
}
