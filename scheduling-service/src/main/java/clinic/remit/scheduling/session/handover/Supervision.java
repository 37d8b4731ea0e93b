package clinic.remit.scheduling.session.handover;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.discharge.Closed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who stayed for a patient, from when to when. */
@ApplicationScoped
class Supervision {

    private final EntityManager entities;
    private final Sessions sessions;

    Supervision(EntityManager entities, Sessions sessions) {
        this.entities = entities;
        this.sessions = sessions;
    }

    /**
     * @param until null while the physician stays
     * @param handOverId by which the patient came to the physician; null for who supervised the injection
     */
    record Supervised(UUID sessionId, UUID patientId, UUID physicianId, Instant since, Instant until, UUID handOverId)
            implements AboutPatient {

        private Supervised until(Instant end) {
            return new Supervised(sessionId, patientId, physicianId, since, end, handOverId);
        }
    }

    /** In order of time; nobody before the dose. */
    List<Supervised> of(UUID sessionId) {
        TreatmentSession session = sessions.session(sessionId);
        if (session.injection() == null) {
            return List.of();
        }
        List<Supervised> history = new ArrayList<>();
        history.add(new Supervised(
                sessionId, session.patientId(), session.injection().supervisedBy(), session.injectedAt(), null, null));
        for (Tuple change : changes(sessionId)) {
            Instant at = change.get(1, Instant.class);
            history.set(history.size() - 1, history.get(history.size() - 1).until(at));
            history.add(new Supervised(
                    sessionId, session.patientId(), change.get(0, UUID.class), at, null, change.get(2, UUID.class)));
        }
        Closed closing = session.closing();
        if (closing != null) {
            history.set(history.size() - 1, history.get(history.size() - 1).until(closing.closedAt()));
        }
        return history;
    }

    private List<Tuple> changes(UUID sessionId) {
        List<?> rows = entities.createNativeQuery("""
                        select receiver_id, changed_at, hand_over_id from supervision_change
                        where session_id = :id order by changed_at, hand_over_id""", Tuple.class)
                .setParameter("id", sessionId)
                .getResultList();
        return rows.stream().map(Tuple.class::cast).toList();
    }
}
