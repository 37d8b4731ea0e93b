package clinic.remit.scheduling.session.finding;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import clinic.remit.scheduling.session.vitals.BloodPressure;
import clinic.remit.scheduling.session.vitals.Vitals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What is measured and asked at a session, where it is a finding of which the other services must know. */
@ApplicationScoped
public class SessionFindings {

    private static final List<FindingCode> PRESSURES =
            List.of(FindingCode.SYSTOLIC_BLOOD_PRESSURE, FindingCode.DIASTOLIC_BLOOD_PRESSURE);

    private final ClinicalFindings findings;
    private final Sessions sessions;
    private final Policies policies;
    private final Clock clock;

    SessionFindings(ClinicalFindings findings, Sessions sessions, Policies policies, Clock clock) {
        this.findings = findings;
        this.sessions = sessions;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * In a transaction of its own, to be called before the clearance takes any lock: whatever is found here blocks the clearance, which then
     * leaves nothing on record, and the finding must stand nevertheless.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void beforeDose(UUID sessionId, String ifMatch, PreDoseChecks checks) {
        if (hasFindings(checks)) {
            TreatmentSession session = sessions.lock(sessionId, ifMatch);
            session.mustBeInHouseBeforeDose();
            ofChecks(session, checks, clock.instant());
        }
    }

    /** @param checks as far as somebody wrote them down, and when; null if nobody did */
    public void enteredLate(TreatmentSession session, PreDoseChecks checks) {
        if (checks != null) {
            ofChecks(session, checks, checks.vitals().takenAt());
        }
    }

    /** @param before the observations of this session so far */
    public void observed(TreatmentSession session, Vitals vitals, List<Vitals> before) {
        pressure(
                session,
                vitals,
                policies.discharge().alarm().pressureFrom(),
                Stream.concat(before.stream(), readings(session.checks())).toList());
    }

    private void ofChecks(TreatmentSession session, PreDoseChecks checks, Instant askedAt) {
        readings(checks)
                .forEach(reading -> pressure(
                        session,
                        reading,
                        policies.clearance().pressureUrgent(),
                        readings(checks).toList()));
        if (checks.foundPregnant()) {
            findings.checked(session.id(), session.patientId(), FindingCode.PREGNANCY, askedAt);
        }
        if (checks.intoxicated()) {
            findings.checked(session.id(), session.patientId(), FindingCode.INTOXICATION_TODAY, askedAt);
        }
    }

    /** Named by the systolic figure if that reaches its limit; the reading has both. */
    private void pressure(TreatmentSession session, Vitals reading, BloodPressure limit, List<Vitals> others) {
        Instant takenAt = reading.takenAt().isAfter(clock.instant()) ? clock.instant() : reading.takenAt();
        Instant last =
                findings.lastUntil(session.id(), PRESSURES, reading.takenAt()).orElse(null);
        if (PressureCrisis.beginsWith(reading, limit, last, others)) {
            boolean systolic = reading.systolic() >= limit.systolic();
            findings.measured(
                    session.id(),
                    session.patientId(),
                    systolic ? FindingCode.SYSTOLIC_BLOOD_PRESSURE : FindingCode.DIASTOLIC_BLOOD_PRESSURE,
                    systolic ? reading.systolic() : reading.diastolic(),
                    takenAt);
        }
    }

    private boolean hasFindings(PreDoseChecks checks) {
        return checks.intoxicated()
                || checks.foundPregnant()
                || readings(checks).anyMatch(policies.clearance().pressureUrgent()::isReachedBy);
    }

    /** The first before its repeat. */
    private static Stream<Vitals> readings(PreDoseChecks checks) {
        return checks == null
                ? Stream.empty()
                : Stream.of(checks.firstVitals(), checks.vitals()).filter(Objects::nonNull);
    }
}
