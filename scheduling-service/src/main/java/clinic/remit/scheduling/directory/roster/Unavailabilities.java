package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Says when somebody or something is not there. It is written under the lock under which the physician or the room is given
 * away: a booking either sees it, or is told of in the answer.
 */
@ApplicationScoped
class Unavailabilities {

    /** Where a day ends last: a physician's day is over when it is over everywhere. */
    private static final ZoneId LAST = ZoneOffset.ofHours(-12);

    private final EntityManager entities;
    private final Directory directory;
    private final AffectedSessions sessions;
    private final RosterNews news;
    private final Caller caller;
    private final Clock clock;

    Unavailabilities(
            EntityManager entities,
            Directory directory,
            AffectedSessions sessions,
            RosterNews news,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.sessions = sessions;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    RosterViews.UnavailabilityView absence(UUID physicianId, RosterRequests.NewUnavailability said) {
        directory.lockPhysician(physicianId);
        return write(Unavailability.Subject.physician(physicianId), said, LAST);
    }

    @Transactional
    RosterViews.UnavailabilityView closureOfSite(UUID siteId, RosterRequests.NewUnavailability said) {
        directory.lockRooms(siteId);
        return write(Unavailability.Subject.site(siteId), said, zone(siteId));
    }

    @Transactional
    RosterViews.UnavailabilityView closureOfRoom(UUID roomId, RosterRequests.NewUnavailability said) {
        directory.lockRoom(roomId);
        UUID siteId = directory.room(roomId).siteId();
        return write(Unavailability.Subject.room(siteId, roomId), said, zone(siteId));
    }

    @Transactional
    RosterViews.UnavailabilityView withdraw(UUID id, boolean absence) {
        Unavailability said = found(id, absence);
        lock(said.subject());
        entities.refresh(said);
        said.withdraw(caller.id(), clock.instant());
        news.widened(said);
        return view(said);
    }

    RosterViews.UnavailabilityView view(UUID id, boolean absence) {
        return view(found(id, absence));
    }

    List<RosterViews.UnavailabilityView> ofPhysician(UUID id) {
        directory.physician(id);
        return standing("physicianId = :id", id).stream().map(this::view).toList();
    }

    /** Of the site and of its rooms. */
    List<RosterViews.UnavailabilityView> ofSite(UUID id) {
        directory.site(id);
        return standing("siteId = :id", id).stream().map(this::view).toList();
    }

    /** @throws Conflict overlapping if the same is said of a part of it already */
    private RosterViews.UnavailabilityView write(
            Unavailability.Subject subject, RosterRequests.NewUnavailability said, ZoneId zone) {
        Period period = Period.of(said, clock.instant(), zone);
        Unavailability unavailability =
                Unavailability.of(Ids.next(), subject, period, said.reasonCode(), caller.id(), clock.instant());
        UUID whole = subject.physicianId() != null ? subject.physicianId() : subject.siteId();
        standing(subject.physicianId() != null ? "physicianId = :id" : "siteId = :id", whole).stream()
                .filter(other ->
                        other.subject().equals(subject) && other.period().overlaps(period, zone))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict(
                            "overlapping",
                            "This is said of a part of the time already. Withdraw that first, or leave the part out.",
                            Map.of("overlaps", other.id()));
                });
        entities.persist(unavailability);
        news.narrowed(subject.siteId(), subject.roomId(), subject.physicianId());
        return view(unavailability);
    }

    private List<Unavailability> standing(String whose, UUID id) {
        return entities.createQuery(
                        "from Unavailability where withdrawnAt is null and " + whose + " order by id",
                        Unavailability.class)
                .setParameter("id", id)
                .getResultList();
    }

    private void lock(Unavailability.Subject subject) {
        if (subject.physicianId() != null) {
            directory.lockPhysician(subject.physicianId());
        } else if (subject.roomId() != null) {
            directory.lockRoom(subject.roomId());
        } else {
            directory.lockRooms(subject.siteId());
        }
    }

    private RosterViews.UnavailabilityView view(Unavailability said) {
        return said.view(sessions.of(said));
    }

    private Unavailability found(UUID id, boolean absence) {
        Unavailability said = entities.find(Unavailability.class, id);
        if (said == null || said.isAbsence() != absence) {
            throw new NotFound(absence ? "absence" : "closure", id);
        }
        return said;
    }

    private ZoneId zone(UUID siteId) {
        return ZoneId.of(directory.site(siteId).timeZone());
    }
}
