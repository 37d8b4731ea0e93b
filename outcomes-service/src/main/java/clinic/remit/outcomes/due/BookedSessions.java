package clinic.remit.outcomes.due;

import clinic.remit.events.scheduling.InjectionAdministered;
import clinic.remit.events.scheduling.PatientNoShow;
import clinic.remit.events.scheduling.SchedulingEvent;
import clinic.remit.events.scheduling.SessionAborted;
import clinic.remit.events.scheduling.SessionBooked;
import clinic.remit.events.scheduling.SessionCancelled;
import clinic.remit.events.scheduling.SessionClosed;
import clinic.remit.events.scheduling.SessionRescheduled;
import clinic.remit.outcomes.due.DueFacts.Booked;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The sessions before which a score is wanted. */
@ApplicationScoped
public class BookedSessions implements PanacheRepositoryBase<BookedSession, UUID> {

    /** Under the patient's lock. Returns whether it told of a session. */
    public boolean keep(SchedulingEvent event, long sequence) {
        if (event instanceof SessionBooked it) {
            session(it.sessionId(), it.patientId(), it.courseId())
                    .booked(it.siteId(), it.startsAt(), it.occurredAt(), sequence);
        } else if (event instanceof SessionRescheduled it) {
            session(it.sessionId(), it.patientId(), it.courseId())
                    .booked(it.siteId(), it.startsAt(), it.occurredAt(), sequence);
        } else if (event instanceof SessionCancelled it) {
            session(it.sessionId(), it.patientId(), it.courseId()).ended();
        } else if (event instanceof SessionAborted it) {
            session(it.sessionId(), it.patientId(), it.courseId()).ended();
        } else if (event instanceof PatientNoShow it) {
            session(it.sessionId(), it.patientId(), it.courseId()).ended();
        } else if (event instanceof SessionClosed it) {
            session(it.sessionId(), it.patientId(), it.courseId()).ended();
        } else if (event instanceof InjectionAdministered it && it.sessionId() != null) {
            session(it.sessionId(), it.patientId(), it.courseId()).ended();
        } else {
            return false;
        }
        return true;
    }

    /** Those to come, by their course, the soonest first. */
    public Map<UUID, List<Booked>> open(List<UUID> patientIds) {
        return list("patientId in ?1 and ended = false order by startsAt, id", patientIds).stream()
                .collect(Collectors.groupingBy(
                        BookedSession::courseId, Collectors.mapping(BookedSession::fact, Collectors.toList())));
    }

    private BookedSession session(UUID id, UUID patientId, UUID courseId) {
        return findByIdOptional(id).orElseGet(() -> {
            BookedSession heardOf = new BookedSession(id, patientId, courseId);
            persist(heardOf);
            return heardOf;
        });
    }
}
