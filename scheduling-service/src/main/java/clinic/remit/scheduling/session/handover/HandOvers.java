package clinic.remit.scheduling.session.handover;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.House;
import clinic.remit.scheduling.directory.LeftTheSite;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Patients under observation pass from one physician on site to another. Locks are taken as everywhere: patients before
 * physicians, and of several the lower id first. Every step runs in the transaction of its request.
 */
@ApplicationScoped
public class HandOvers {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Directory directory;
    private final House house;
    private final Policies policies;
    private final Clock clock;

    HandOvers(
            EntityManager entities,
            Sessions sessions,
            Directory directory,
            House house,
            Policies policies,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.directory = directory;
        this.house = house;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws Conflict physician-not-on-site, nothing-to-hand-over, hand-over-open */
    HandOver offer(UUID siteId, UUID giver, UUID receiver) {
        directory.site(siteId);
        directory.physician(receiver);
        if (giver.equals(receiver)) {
            throw new Unprocessable(
                    "implausible",
                    "Nobody hands patients over to themselves.",
                    new FieldProblem("receiverId", receiver.toString(), "another physician who is on site"));
        }
        directory.lockPhysician(giver);
        mustBeOnSite(siteId, giver);
        mustBeOnSite(siteId, receiver);
        mustHaveSomeone(house.sessionsUnderObservation(giver));
        mustNotBeOffering(giver);
        HandOver handOver = HandOver.offer(Ids.next(), siteId, giver, receiver, clock.instant());
        entities.persist(handOver);
        entities.flush();
        return handOver;
    }

    /**
     * From now on the receiver stays for the giver's patients under observation.
     *
     * @throws Conflict already-answered, physician-not-on-site, nothing-to-hand-over, too-many-under-observation
     */
    HandOver accept(UUID id, UUID physician) {
        HandOver handOver = handOver(id);
        handOver.mustBeReceivedBy(physician);
        List<TreatmentSession> patients = house.sessionsUnderObservation(handOver.giverId()).stream()
                .map(sessions::session)
                .sorted(Comparator.comparing(TreatmentSession::patientId))
                .toList();
        patients.forEach(each -> sessions.locked(each.id()));
        directory.lockPhysicians(List.of(handOver.giverId(), handOver.receiverId()));
        entities.refresh(handOver);
        handOver.mustBeOpen();
        mustBeOnSite(handOver.siteId(), handOver.receiverId());
        List<UUID> still = house.sessionsUnderObservation(handOver.giverId());
        mustHaveSomeone(still);
        if (!patients.stream().map(TreatmentSession::id).toList().containsAll(still)) {
            throw Conflict.retryLater(
                    "patients-changed",
                    "The giver has got another patient under observation meanwhile. Accept again.",
                    1);
        }
        mustNotBeTooMany(still.size(), handOver.receiverId());
        Instant now = clock.instant();
        patients.stream().filter(each -> still.contains(each.id())).forEach(each -> pass(each, handOver, now));
        handOver.answer(HandOver.State.ACCEPTED, now);
        entities.flush();
        return handOver;
    }

    private void pass(TreatmentSession session, HandOver handOver, Instant now) {
        session.passTo(handOver.receiverId());
        entities.createNativeQuery("""
                        insert into supervision_change (hand_over_id, session_id, giver_id, receiver_id, changed_at)
                        values (:handOver, :session, :giver, :receiver, :now)""")
                .setParameter("handOver", handOver.id())
                .setParameter("session", session.id())
                .setParameter("giver", handOver.giverId())
                .setParameter("receiver", handOver.receiverId())
                .setParameter("now", now)
                .executeUpdate();
    }

    HandOver decline(UUID id, UUID physician) {
        HandOver handOver = handOver(id);
        handOver.mustBeReceivedBy(physician);
        return answered(handOver, HandOver.State.DECLINED);
    }

    HandOver withdraw(UUID id, UUID physician) {
        HandOver handOver = handOver(id);
        handOver.mustBeGivenBy(physician);
        return answered(handOver, HandOver.State.WITHDRAWN);
    }

    private HandOver answered(HandOver handOver, HandOver.State answer) {
        directory.lockPhysicians(List.of(handOver.giverId(), handOver.receiverId()));
        entities.refresh(handOver);
        handOver.answer(answer, clock.instant());
        entities.flush();
        return handOver;
    }

    /**
     * Who has offered the patients is about to leave, and the receiver must know for whom to stay: no dose until the offer is
     * answered or withdrawn. An offer of which every patient is discharged is none any more. The caller holds the physician's
     * lock.
     *
     * @throws Conflict hand-over-open
     */
    public void mustNotBeOffering(UUID physician) {
        offeredBy(physician).ifPresent(open -> {
            if (house.sessionsUnderObservation(physician).isEmpty()) {
                open.answer(HandOver.State.WITHDRAWN, clock.instant());
            } else {
                throw new Conflict(
                        "hand-over-open",
                        "The physician has offered the patients under observation to another: this must be answered or withdrawn first.",
                        Map.of("handOverId", open.id()));
            }
        });
    }

    /** Nobody is left to be handed over. */
    void withdrawn(@Observes LeftTheSite left) {
        offeredBy(left.personId()).ifPresent(open -> open.answer(HandOver.State.WITHDRAWN, clock.instant()));
    }

    private Optional<HandOver> offeredBy(UUID physician) {
        return entities.createQuery("from HandOver where giverId = :id and state = OFFERED", HandOver.class)
                .setParameter("id", physician)
                .getResultStream()
                .findFirst();
    }

    private void mustBeOnSite(UUID siteId, UUID physician) {
        if (!house.isPresent(siteId, physician)) {
            throw new Conflict(
                    "physician-not-on-site",
                    "Both physicians must be on site: PUT /v1/sites/{id}/presence with the own token.",
                    Map.of("siteId", siteId, "physicianId", physician));
        }
    }

    private static void mustHaveSomeone(List<UUID> sessions) {
        if (sessions.isEmpty()) {
            throw new Conflict(
                    "nothing-to-hand-over", "No patient is between dose and discharge under this physician.", Map.of());
        }
    }

    private void mustNotBeTooMany(int more, UUID receiver) {
        int most = policies.supervision().mostUnderObservation();
        long own = house.underObservation(receiver);
        if (own + more > most) {
            throw new Conflict(
                    "too-many-under-observation",
                    "A physician has at most " + most + " patients under observation.",
                    Map.of("physicianId", receiver, "underObservation", own, "offered", more));
        }
    }

    HandOver handOver(UUID id) {
        HandOver handOver = entities.find(HandOver.class, id);
        if (handOver == null) {
            throw new NotFound("hand-over", id);
        }
        return handOver;
    }

    List<HandOver> openAt(UUID siteId) {
        directory.site(siteId);
        return entities.createQuery(
                        "from HandOver where siteId = :site and state = OFFERED order by offeredAt, id", HandOver.class)
                .setParameter("site", siteId)
                .getResultList();
    }

    /** With whom it concerns: now while it is open, those who were handed over once it is accepted, else nobody. */
    HandOverResource.HandOverView view(HandOver handOver) {
        List<UUID> concerned = handOver.isOpen()
                ? house.sessionsUnderObservation(handOver.giverId())
                : handOver.isAccepted() ? handedOver(handOver.id()) : List.of();
        return handOver.view(concerned.stream()
                .map(sessions::session)
                .map(each -> new HandOverResource.HandedOver(each.id(), each.patientId()))
                .toList());
    }

    private List<UUID> handedOver(UUID id) {
        List<?> sessions = entities.createNativeQuery(
                        "select session_id from supervision_change where hand_over_id = :id order by session_id",
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
        return sessions.stream().map(UUID.class::cast).toList();
    }
}
