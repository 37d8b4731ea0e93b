package clinic.remit.scheduling.session.day;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.adverse.AdverseEvents;
import clinic.remit.scheduling.session.clearance.Clearance;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import clinic.remit.scheduling.session.discharge.DischargePolicy;
import clinic.remit.scheduling.session.late.LateDose;
import clinic.remit.scheduling.session.observation.ObservationSchedule;
import clinic.remit.scheduling.session.observation.Observations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a site's day shows of sessions, and of what waits for a physician. Always of many at once. */
@ApplicationScoped
public class SessionsOfDay {

    private static final Comparator<TreatmentSession> BY_START = Comparator.comparing(
                    (TreatmentSession session) -> session.place().startsAt())
            .thenComparing(TreatmentSession::id);

    private final EntityManager entities;
    private final Observations observations;
    private final AdverseEvents adverseEvents;
    private final Policies policies;
    private final Clock clock;

    SessionsOfDay(
            EntityManager entities,
            Observations observations,
            AdverseEvents adverseEvents,
            Policies policies,
            Clock clock) {
        this.entities = entities;
        this.observations = observations;
        this.adverseEvents = adverseEvents;
        this.policies = policies;
        this.clock = clock;
    }

    /** A hand-over that waits for an answer. */
    public record Offer(UUID id, UUID giverId, UUID receiverId, Instant offeredAt) {}

    /** @param discrepancies how many a physician has to look at */
    @Schema(name = "BoardLateEntry")
    public record LateDose(UUID sessionId, UUID patientId, Instant injectedAt, int discrepancies) {}

    /**
     * Those that begin between the two times, in order of time.
     *
     * @param orHere also everybody who is in the house now, whenever their session was to begin, and every session of which nobody has
     *     said what came of it
     */
    public List<DaySession> at(UUID siteId, Instant from, Instant to, boolean orHere) {
        List<TreatmentSession> beginning = entities.createQuery("""
                        from TreatmentSession where siteId = :site and place.startsAt >= :from and place.startsAt < :to
                        order by place.startsAt, id""", TreatmentSession.class)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return withWhatWasSeen(orHere ? inOrder(beginning, here(siteId)) : beginning);
    }

    private List<TreatmentSession> here(UUID siteId) {
        return entities.createQuery("""
                        from TreatmentSession
                        where siteId = :site and (state in (CHECKED_IN, CLEARED, ADMINISTERED, OBSERVING)
                          or state = BOOKED and place.endsAt < :now)
                        order by place.startsAt, id""", TreatmentSession.class)
                .setParameter("site", siteId)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Who is here from before comes first, who is here too early last. */
    private static List<TreatmentSession> inOrder(List<TreatmentSession> beginning, List<TreatmentSession> here) {
        return Stream.concat(beginning.stream(), here.stream())
                .distinct()
                .sorted(BY_START)
                .toList();
    }

    private List<DaySession> withWhatWasSeen(List<TreatmentSession> sessions) {
        List<UUID> ids = sessions.stream().map(TreatmentSession::id).toList();
        Map<UUID, List<ObservationSchedule.Reading>> readings = observations.readings(ids);
        Set<UUID> unwell =
                adverseEvents.withUnresolved(ids, policies.discharge().unresolvedAdverseEventFromGrade());
        Instant now = clock.instant();
        return sessions.stream()
                .map(session -> shown(
                        session, readings.getOrDefault(session.id(), List.of()), unwell.contains(session.id()), now))
                .toList();
    }

    private DaySession shown(
            TreatmentSession session, List<ObservationSchedule.Reading> readings, boolean unwell, Instant now) {
        SessionView view = SessionView.of(session);
        DischargePolicy policy = policies.discharge();
        Instant dose = session.injectedAt();
        PreDoseChecks checks = session.checks();
        return new DaySession(
                view.id(),
                view.courseId(),
                view.patientId(),
                view.roomId(),
                view.physicianId(),
                view.startsAt(),
                view.endsAt(),
                session.arrival(policies.course().checkInBefore()),
                view.state(),
                view.held(),
                view.cancelReason(),
                view.clearance() == null ? null : cleared(view.clearance()),
                dose == null ? null : given(view.injection(), dose),
                dose == null ? List.of() : ObservationSchedule.of(dose, readings, session.closedAt(), policy, now),
                dose == null ? null : dose.plus(policy.observed()),
                unwell,
                checks != null && checks.escort() != null,
                view.lateEntry() != null && view.lateEntry().reviewedAt() == null,
                session.closedAt(),
                view.closing() == null ? null : view.closing().disposition());
    }

    private DaySession.Cleared cleared(Clearance clearance) {
        return new DaySession.Cleared(
                clearance.clearedAt(),
                clearance.checks().vitals().takenAt().plus(policies.clearance().vitalsFresh()),
                clearance.dosingWeightKg(),
                clearance.doseMgPerKg(),
                clearance.volumes());
    }

    private static DaySession.Given given(Injection injection, Instant at) {
        return new DaySession.Given(
                injection.ordinal(),
                at,
                injection.supervisedBy(),
                injection.deliveredMg(),
                injection.doseMgPerKg(),
                injection.givenMl(),
                injection.bodySite());
    }

    /** The oldest first. */
    public List<Offer> openHandOvers(UUID siteId) {
        return entities.createQuery("""
                        select id, giverId, receiverId, offeredAt from HandOver
                        where siteId = :site and state = OFFERED order by offeredAt, id""", Object[].class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(row -> new Offer((UUID) row[0], (UUID) row[1], (UUID) row[2], (Instant) row[3]))
                .toList();
    }

    /** Late entries that no physician has reviewed, the oldest dose first. */
    public List<LateDose> lateDosesToReview(UUID siteId) {
        return entities.createQuery("""
                        from TreatmentSession where siteId = :site and late.lateEntry is not null and late.reviewedAt is null
                        order by coalesce(dose.injectedAt, place.startsAt), id""", TreatmentSession.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(SessionView::of)
                .map(view -> new LateDose(
                        view.id(),
                        view.patientId(),
                        view.injectedAt(),
                        view.lateEntry().discrepancies().size()))
                .toList();
    }
}
