package clinic.remit.scheduling.session;

import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.Readiness;
import clinic.remit.scheduling.session.warning.SessionWarnings;
import clinic.remit.scheduling.session.warning.WarningView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sessions as callers see them, with what holds their courses. */
@ApplicationScoped
class SessionViews {

    private final Courses courses;
    private final SessionWarnings warnings;

    SessionViews(Courses courses, SessionWarnings warnings) {
        this.courses = courses;
        this.warnings = warnings;
    }

    SessionView of(TreatmentSession session) {
        return of(List.of(session)).get(0);
    }

    List<SessionView> of(List<TreatmentSession> sessions) {
        Set<UUID> ids = sessions.stream().map(TreatmentSession::courseId).collect(Collectors.toSet());
        Map<UUID, List<Readiness.OpenHold>> holds = courses.openHolds(ids);
        Map<UUID, List<WarningView>> warned =
                warnings.of(sessions.stream().map(TreatmentSession::id).toList());
        return sessions.stream()
                .map(session -> session.view()
                        .with(
                                holds.getOrDefault(session.courseId(), List.of()),
                                warned.getOrDefault(session.id(), List.of())))
                .toList();
    }
}
