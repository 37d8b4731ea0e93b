package clinic.remit.scheduling.course;

import clinic.remit.events.DomainEvent;
import clinic.remit.kit.inbox.DeadLetterChanged;
import clinic.remit.kit.inbox.EventContext;
import clinic.remit.kit.inbox.EventHandler;
import clinic.remit.scheduling.course.known.KeepFacts;
import clinic.remit.scheduling.course.known.KnownFacts;
import clinic.remit.scheduling.course.known.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;

/** What the other services tell: the fact is kept under the patient's lock, then the holds are brought in line with it. */
@ApplicationScoped
class ClinicEvents implements EventHandler {

    private final KeepFacts facts;
    private final KnownFacts known;
    private final Courses courses;
    private final Event<PatientDeceased> deceased;
    private final Event<HighAlertsOpen> alerts;

    ClinicEvents(
            KeepFacts facts,
            KnownFacts known,
            Courses courses,
            Event<PatientDeceased> deceased,
            Event<HighAlertsOpen> alerts) {
        this.facts = facts;
        this.known = known;
        this.courses = courses;
        this.deceased = deceased;
        this.alerts = alerts;
    }

    @Override
    public void on(DomainEvent event, EventContext context) {
        for (UUID id : facts.keep(event, context.sequence())) {
            courses.settle(known.lockPerson(id));
        }
        Person person = known.lockPerson(event.key());
        courses.settle(person);
        if (person.isDeceased()) {
            person.patientIds().forEach(id -> deceased.fire(new PatientDeceased(id)));
        }
        List<UUID> open = known.openHighAlerts(person);
        if (!open.isEmpty()) {
            alerts.fire(new HighAlertsOpen(person.patientIds(), open));
        }
    }

    /** An event that could not be read holds the patient's courses until it is replayed or dismissed. */
    void on(@Observes DeadLetterChanged changed) {
        courses.settle(known.lockPerson(changed.key()));
    }
}
