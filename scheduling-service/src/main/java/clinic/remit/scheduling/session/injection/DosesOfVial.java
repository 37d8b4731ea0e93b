package clinic.remit.scheduling.session.injection;

import clinic.remit.scheduling.medication.ledger.VialStrengthCorrected;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/**
 * Puts right what doses were in mg, when their vial is found to be of another strength: in the transaction in which the ledger is corrected, so
 * that the two never differ. What was given in mL stays; a voided dose has no mg.
 */
@ApplicationScoped
class DosesOfVial {

    private static final String REASON = "VIAL_STRENGTH_CORRECTED";

    private final Sessions sessions;
    private final InjectionRecord record;

    DosesOfVial(Sessions sessions, InjectionRecord record) {
        this.sessions = sessions;
        this.record = record;
    }

    /** The patients in one order, so that two corrections do not wait for each other. */
    void on(@Observes VialStrengthCorrected corrected) {
        corrected.sessionIds().stream()
                .map(sessions::session)
                .sorted(Comparator.comparing(TreatmentSession::patientId).thenComparing(TreatmentSession::id))
                .map(session -> sessions.locked(session.id()))
                .filter(session -> session.injectedAt() != null)
                .forEach(session -> putRight(session, corrected.concentrationMgPerMl()));
    }

    private void putRight(TreatmentSession session, BigDecimal mgPerMl) {
        Injection before = session.injection();
        BigDecimal mg = before.givenMl().multiply(mgPerMl);
        BigDecimal weight = session.dosingWeightKg();
        session.correct(
                new Injection(
                        before.id(),
                        before.ordinal(),
                        before.orderedMgPerKg(),
                        before.doseReasonCode(),
                        before.orderedMg(),
                        mg,
                        mg.divide(weight, 3, RoundingMode.HALF_UP),
                        weight,
                        before.givenMl(),
                        before.bodySite(),
                        before.vialId(),
                        before.supervisedBy(),
                        before.injectedBy(),
                        before.policyVersions()),
                session.injectedAt());
        record.corrected(session, REASON);
    }
}
