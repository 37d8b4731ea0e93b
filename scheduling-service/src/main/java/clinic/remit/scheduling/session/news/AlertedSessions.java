package clinic.remit.scheduling.session.news;

import clinic.remit.scheduling.course.HighAlertsOpen;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.warning.SessionWarnings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Each open alert of level HIGH reaches the physician of whoever is under the drug, also while another holds the course already, and
 * after the end of the course.
 */
@ApplicationScoped
class AlertedSessions {

    private final Sessions sessions;
    private final SessionWarnings warnings;

    AlertedSessions(Sessions sessions, SessionWarnings warnings) {
        this.sessions = sessions;
        this.warnings = warnings;
    }

    void on(@Observes HighAlertsOpen open) {
        sessions.underObservation(open.patientIds())
                .forEach(session ->
                        warnings.raise(session.id(), session.siteId(), session.patientId(), open.alertIds()));
    }
}
