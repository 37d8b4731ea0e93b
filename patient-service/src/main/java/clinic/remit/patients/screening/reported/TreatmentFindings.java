package clinic.remit.patients.screening.reported;

import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import clinic.remit.patients.screening.reported.TreatmentFinding.Kind;
import clinic.remit.patients.screening.reported.TreatmentFinding.Report;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Findings that arrive from treatment, over the bus. Repeats and late versions change nothing. */
@ApplicationScoped
public class TreatmentFindings implements PanacheRepositoryBase<TreatmentFinding, UUID> {

    private final ScreeningCatalogue catalogue;

    TreatmentFindings(ScreeningCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public void adverseEvent(
            UUID id, UUID patientId, int version, String code, int grade, boolean serious, Instant effectiveAt) {
        take(new Report(id, patientId, version, Kind.ADVERSE_EVENT, code, grade, serious, null, effectiveAt, false));
    }

    /** The event did not happen. A voiding that comes before what it voids is remembered. */
    public void adverseEventVoided(UUID id, UUID patientId, int version, Instant at) {
        take(new Report(id, patientId, version, Kind.ADVERSE_EVENT, "VOIDED", 0, false, null, at, true));
    }

    public void findingAtSession(UUID id, UUID patientId, String code, BigDecimal value, Instant effectiveAt) {
        take(new Report(id, patientId, 1, Kind.SESSION_FINDING, code, null, false, value, effectiveAt, false));
    }

    /** @param reviewGrade CTCAE grade from which any adverse event asks for a review */
    public List<ReportedFinding> facts(Collection<UUID> patientIds, int reviewGrade) {
        return list("patientId in ?1 and voided = false order by effectiveAt, id", patientIds).stream()
                .flatMap(finding -> finding.asFact(catalogue, reviewGrade).stream())
                .toList();
    }

    private void take(Report report) {
        findByIdOptional(report.id())
                .ifPresentOrElse(known -> known.update(report), () -> persist(new TreatmentFinding(report)));
    }
}
