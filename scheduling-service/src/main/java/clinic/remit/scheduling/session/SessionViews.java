package clinic.remit.scheduling.session;

import clinic.remit.kit.http.Responses;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.hold.OpenHold;
import clinic.remit.scheduling.session.warning.SessionWarnings;
import clinic.remit.scheduling.session.warning.WarningView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Sessions as callers see them, with what holds their courses. */
@ApplicationScoped
public class SessionViews {

    private final EntityManager entities;
    private final Courses courses;
    private final SessionWarnings warnings;

    SessionViews(EntityManager entities, Courses courses, SessionWarnings warnings) {
        this.entities = entities;
        this.courses = courses;
        this.warnings = warnings;
    }

    /** The answer to whoever made a session. */
    public RestResponse<SessionView> created(TreatmentSession session) {
        entities.flush();
        return Responses.created(URI.create("/v1/sessions/" + session.id()), session.version(), of(session));
    }

    /** The answer to whoever changed one. */
    public RestResponse<SessionView> changed(TreatmentSession session) {
        entities.flush();
        return Responses.ok(session.version(), of(session));
    }

    public SessionView of(TreatmentSession session) {
        return of(List.of(session)).get(0);
    }

    public List<SessionView> of(List<TreatmentSession> sessions) {
        Set<UUID> ids = sessions.stream().map(TreatmentSession::courseId).collect(Collectors.toSet());
        Map<UUID, List<OpenHold>> holds = courses.openHolds(ids);
        Map<UUID, List<WarningView>> warned =
                warnings.of(sessions.stream().map(TreatmentSession::id).toList());
        return sessions.stream()
                .map(session -> SessionView.of(session)
                        .with(
                                holds.getOrDefault(session.courseId(), List.of()),
                                warned.getOrDefault(session.id(), List.of())))
                .toList();
    }
}
