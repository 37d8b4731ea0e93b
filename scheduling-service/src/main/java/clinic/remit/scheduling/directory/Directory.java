package clinic.remit.scheduling.directory;

import clinic.remit.events.scheduling.SiteDefined;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** The door to sites, rooms and physicians. */
@ApplicationScoped
public class Directory {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    Directory(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    public Site site(UUID id) {
        return found("site", id, Site.class);
    }

    public Room room(UUID id) {
        return found("room", id, Room.class);
    }

    public Physician physician(UUID id) {
        return found("physician", id, Physician.class);
    }

    /** Empty for somebody who is not known here. */
    public Optional<String> nameOf(UUID id) {
        return Optional.ofNullable(entities.find(Physician.class, id))
                .map(Physician::name)
                .or(() -> Optional.ofNullable(entities.find(StaffMember.class, id))
                        .map(StaffMember::name));
    }

    /** By person; those who are not known here are left out. */
    public Map<UUID, String> namesOf(Collection<UUID> ids) {
        return entities.createQuery("""
                        select id, name from Physician where id in :ids
                        union all select id, name from StaffMember where id in :ids""", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    /** @throws Conflict already-defined if the person is known, in whatever role */
    public void addStaff(UUID userId, StaffRole role, String name) {
        if (nameOf(userId).isPresent()) {
            throw alreadyDefined("userId");
        }
        if (role == StaffRole.PHYSICIAN) {
            persist(Physician.of(new DirectoryRequests.NewPhysician(userId, name)), "userId");
        } else {
            persist(StaffMember.of(userId, role, name), "userId");
        }
    }

    /** The lock under which a person comes and goes. */
    void lockPerson(UUID id, StaffRole role) {
        if (role == StaffRole.PHYSICIAN) {
            lockPhysician(id);
        } else {
            entities.lock(found("staff member", id, StaffMember.class), LockModeType.PESSIMISTIC_WRITE);
        }
    }

    @Transactional
    DirectoryViews.SiteView define(DirectoryRequests.NewSite said) {
        if (!ZoneId.getAvailableZoneIds().contains(said.timeZone())) {
            throw impossible("timeZone", said.timeZone() + " is no IANA time zone", "such as Europe/Berlin");
        }
        if (said.openingHours().stream().anyMatch(hours -> !hours.opens().isBefore(hours.closes()))) {
            throw impossible("openingHours", "closes before it opens", "opens earlier than closes");
        }
        Site site = Site.define(Ids.next(), said);
        persist(site, "code");
        outbox.publish(new SiteDefined(site.view().id(), said.code(), said.timeZone(), clock.instant()));
        return site.view();
    }

    @Transactional
    DirectoryViews.RoomView addRoom(UUID siteId, DirectoryRequests.NewRoom said) {
        site(siteId);
        Room room = Room.of(Ids.next(), siteId, said.name());
        persist(room, "name");
        return room.view();
    }

    @Transactional
    DirectoryViews.PhysicianView add(DirectoryRequests.NewPhysician said) {
        addStaff(said.userId(), StaffRole.PHYSICIAN, said.name());
        return physician(said.userId()).view();
    }

    List<Site> sites() {
        return entities.createQuery("from Site order by code", Site.class).getResultList();
    }

    /** All physicians, by name. */
    public List<Physician> physicians() {
        return entities.createQuery("from Physician order by name, id", Physician.class)
                .getResultList();
    }

    public List<Room> rooms(UUID siteId) {
        return entities.createQuery("from Room where siteId = :id order by name", Room.class)
                .setParameter("id", siteId)
                .getResultList();
    }

    /** Takes the locks under which a room and a physician are given away, always in this order. */
    public void lockForBooking(UUID roomId, UUID physicianId) {
        lockRoom(roomId);
        lockPhysician(physicianId);
    }

    /** The locks of all rooms of a site, in the same order for everybody. */
    public void lockRooms(UUID siteId) {
        site(siteId);
        entities.createQuery("from Room where siteId = :id order by id", Room.class)
                .setParameter("id", siteId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public void lockRoom(UUID roomId) {
        entities.lock(room(roomId), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The locks of two physicians, in the same order for everybody. */
    public void lockPhysicians(UUID one, UUID other) {
        boolean oneFirst = one.compareTo(other) < 0;
        lockPhysician(oneFirst ? one : other);
        lockPhysician(oneFirst ? other : one);
    }

    /** The lock under which a physician's patients are counted. */
    public void lockPhysician(UUID physicianId) {
        entities.lock(physician(physicianId), LockModeType.PESSIMISTIC_WRITE);
    }

    private void persist(Object entity, String unique) {
        try {
            entities.persist(entity);
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw alreadyDefined(unique);
        }
    }

    private static Conflict alreadyDefined(String unique) {
        return new Conflict("already-defined", "There is one with this " + unique + ".", Map.of("field", unique));
    }

    private <T> T found(String what, UUID id, Class<T> type) {
        T entity = entities.find(type, id);
        if (entity == null) {
            throw new NotFound(what, id);
        }
        return entity;
    }

    private static Unprocessable impossible(String field, String wrong, String right) {
        return new Unprocessable("implausible", "The site is not possible.", new FieldProblem(field, wrong, right));
    }
}
