package clinic.remit.scheduling.directory;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is on site now, and whether the emergency equipment was checked today. */
@ApplicationScoped
public class House {

    private final EntityManager entities;
    private final Directory directory;
    private final Event<LeftTheSite> left;
    private final Clock clock;

    House(EntityManager entities, Directory directory, Event<LeftTheSite> left, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.left = left;
        this.clock = clock;
    }

    /**
     * Everybody is at one site at a time: who comes to one leaves the other. Each stay is kept.
     *
     * @throws Conflict patients-under-observation if a physician would leave patients behind
     */
    @Transactional
    void presence(UUID siteId, UUID personId, StaffRole role, boolean present) {
        directory.site(siteId);
        directory.lockPerson(personId, role);
        boolean there = isPresent(siteId, personId);
        if (present && !there) {
            leave(personId);
            entities.createNativeQuery("""
                            insert into presence (id, site_id, person_id, role, since)
                            values (:id, :site, :person, :role, :now)""")
                    .setParameter("id", Ids.next())
                    .setParameter("site", siteId)
                    .setParameter("person", personId)
                    .setParameter("role", role.name())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        } else if (!present && there) {
            leave(personId);
        }
    }

    /** Leaves whatever site the person is at. */
    private void leave(UUID personId) {
        List<UUID> sessions = sessionsUnderObservation(personId);
        if (!sessions.isEmpty()) {
            throw new Conflict(
                    "patients-under-observation",
                    "A physician stays on site until the last patient is discharged, or another physician has accepted them:"
                            + " POST /v1/sites/{id}/hand-overs.",
                    Map.of("patients", sessions.size(), "sessionIds", sessions));
        }
        entities.createNativeQuery("update presence set left_at = :now where person_id = :person and left_at is null")
                .setParameter("now", clock.instant())
                .setParameter("person", personId)
                .executeUpdate();
        left.fire(new LeftTheSite(personId));
    }

    /** The sessions between dose and discharge under this physician, in order of their doses. */
    public List<UUID> sessionsUnderObservation(UUID physicianId) {
        return entities.createQuery("""
                        select id from TreatmentSession where place.physicianId = :id and state in (ADMINISTERED, OBSERVING)
                        order by dose.injectedAt, id""", UUID.class)
                .setParameter("id", physicianId)
                .getResultList();
    }

    /** Patients who have had their dose under this physician and are not discharged. */
    public long underObservation(UUID physicianId) {
        return entities.createQuery(
                        "select count(*) from TreatmentSession where place.physicianId = :id and state in (ADMINISTERED, OBSERVING)",
                        Long.class)
                .setParameter("id", physicianId)
                .getSingleResult();
    }

    /** Who is on site now, and with how many patients between dose and discharge. */
    List<HouseResource.Present> present(UUID siteId) {
        directory.site(siteId);
        List<?> rows = entities.createNativeQuery("""
                        select p.person_id, d.name, p.since, count(s.id)
                        from presence p join physician d on d.id = p.person_id
                        left join treatment_session s
                          on s.physician_id = p.person_id and s.state in ('ADMINISTERED', 'OBSERVING')
                        where p.site_id = :site and p.left_at is null
                        group by p.person_id, d.name, p.since order by d.name, p.person_id""", Tuple.class)
                .setParameter("site", siteId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new HouseResource.Present(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, Instant.class),
                        row.get(3, Long.class)))
                .toList();
    }

    /** @param until null while the person is there */
    public record Stay(UUID personId, StaffRole role, String name, Instant since, Instant until) {}

    /** Who was on site at some time of a local day, and from when to when, in order of arrival. */
    public List<Stay> stays(UUID siteId, LocalDate day) {
        ZoneId zone = ZoneId.of(directory.site(siteId).timeZone());
        List<?> rows = entities.createNativeQuery("""
                        select p.person_id, p.role, coalesce(d.name, m.name), p.since, p.left_at
                        from presence p left join physician d on d.id = p.person_id left join staff_member m on m.id = p.person_id
                        where p.site_id = :site and p.since < :to and (p.left_at is null or p.left_at > :from)
                        order by p.since, p.id""", Tuple.class)
                .setParameter("site", siteId)
                .setParameter("from", day.atStartOfDay(zone).toInstant())
                .setParameter("to", day.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Stay(
                        row.get(0, UUID.class),
                        StaffRole.valueOf(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, Instant.class),
                        row.get(4, Instant.class)))
                .toList();
    }

    /** The checks of the site's present day, the earliest first. */
    List<HouseResource.Checked> checksOfToday(UUID siteId) {
        List<?> rows = entities.createNativeQuery("""
                        select checked_at, checked_by from equipment_check
                        where site_id = :site and checked_on = :day order by checked_at, id""", Tuple.class)
                .setParameter("site", siteId)
                .setParameter("day", today(siteId))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new HouseResource.Checked(row.get(0, Instant.class), row.get(1, UUID.class)))
                .toList();
    }

    public boolean isPresent(UUID siteId, UUID personId) {
        return count(
                "select count(*) from presence where site_id = :site and person_id = :what and left_at is null",
                siteId,
                personId);
    }

    @Transactional
    LocalDate equipmentChecked(UUID siteId, UUID by) {
        LocalDate today = today(siteId);
        entities.createNativeQuery(
                        "insert into equipment_check (id, site_id, checked_on, checked_by, checked_at) values (:id, :site, :day, :by, :now)")
                .setParameter("id", Ids.next())
                .setParameter("site", siteId)
                .setParameter("day", today)
                .setParameter("by", by)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return today;
    }

    public boolean isEquipmentCheckedToday(UUID siteId) {
        return count(
                "select count(*) from equipment_check where site_id = :site and checked_on = :what",
                siteId,
                today(siteId));
    }

    /** Whether there was a check on the site's day of that time. */
    public boolean wasEquipmentChecked(UUID siteId, Instant then) {
        return count(
                "select count(*) from equipment_check where site_id = :site and checked_on = :what",
                siteId,
                dayOf(siteId, then));
    }

    /** Whether the physician is known to have been there then. */
    public boolean isKnownPresent(UUID siteId, UUID physicianId, Instant then) {
        Number rows = (Number) entities.createNativeQuery("""
                        select count(*) from presence
                        where site_id = :site and person_id = :physician and since <= :then
                          and (left_at is null or left_at > :then)""")
                .setParameter("site", siteId)
                .setParameter("physician", physicianId)
                .setParameter("then", then)
                .getSingleResult();
        return rows.longValue() > 0;
    }

    private LocalDate today(UUID siteId) {
        return dayOf(siteId, clock.instant());
    }

    private LocalDate dayOf(UUID siteId, Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of(directory.site(siteId).timeZone()));
    }

    private boolean count(String query, UUID siteId, Object what) {
        Number rows = (Number) entities.createNativeQuery(query)
                .setParameter("site", siteId)
                .setParameter("what", what)
                .getSingleResult();
        return rows.longValue() > 0;
    }
}
