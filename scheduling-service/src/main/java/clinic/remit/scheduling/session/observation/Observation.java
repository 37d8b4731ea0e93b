package clinic.remit.scheduling.session.observation;

import clinic.remit.scheduling.session.discharge.DischargeCriteria;
import clinic.remit.scheduling.session.discharge.DischargePolicy;
import clinic.remit.scheduling.session.vitals.Vitals;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Vital signs taken after a dose. */
@Entity
class Observation {

    @Id
    private UUID id;

    private UUID sessionId;
    private Instant takenAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Vitals vitals;

    private UUID takenBy;

    protected Observation() {}

    static Observation of(UUID id, UUID sessionId, Vitals vitals, UUID by) {
        Observation observation = new Observation();
        observation.id = id;
        observation.sessionId = sessionId;
        observation.takenAt = vitals.takenAt();
        observation.vitals = vitals;
        observation.takenBy = by;
        return observation;
    }

    UUID id() {
        return id;
    }

    UUID sessionId() {
        return sessionId;
    }

    ObservationSchedule.Reading reading(DischargePolicy.Alarm limits) {
        return new ObservationSchedule.Reading(
                takenAt, !DischargeCriteria.alarms(vitals, limits).isEmpty());
    }

    Vitals vitals() {
        return vitals;
    }

    ObservationResource.Observed view(UUID patientId, DischargePolicy.Alarm limits) {
        return new ObservationResource.Observed(
                id, patientId, sessionId, vitals, takenBy, DischargeCriteria.alarms(vitals, limits));
    }
}
