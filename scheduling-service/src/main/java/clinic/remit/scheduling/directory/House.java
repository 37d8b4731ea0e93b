package clinic.remit.scheduling.directory;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Clock clock;

    House(EntityManager entities, Directory directory, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A physician is at one site at a time: who comes to one leaves the other.
     *
     * @throws Conflict patients-under-observation if the physician would leave patients behind
     */
    @Transactional
    void presence(UUID siteId, UUID physicianId, boolean present) {
        directory.site(siteId);
        directory.lockPhysician(physicianId);
        boolean there = isPresent(siteId, physicianId);
        if (present && !there) {
            leave(physicianId);
            entities.createNativeQuery(
                            "insert into presence (site_id, physician_id, since) values (:site, :physician, :now)")
                    .setParameter("site", siteId)
                    .setParameter("physician", physicianId)
                    .setParameter("now", clock.instant())
                    .executeUpdate();
        } else if (!present && there) {
            leave(physicianId);
        }
    }

    /** Leaves whatever site the physician is at. */
    private void leave(UUID physicianId) {
        long patients = underObservation(physicianId);
        if (patients > 0) {
            throw new Conflict(
                    "patients-under-observation",
                    "A physician stays on site until the last patient is discharged.",
                    Map.of("patients", patients));
        }
        entities.createNativeQuery("delete from presence where physician_id = :physician")
                .setParameter("physician", physicianId)
                .executeUpdate();
    }

    /** Patients who have had their dose under this physician and are not discharged. */
    public long underObservation(UUID physicianId) {
        return entities.createQuery(
                        "select count(*) from TreatmentSession where physicianId = :id and state in (ADMINISTERED, OBSERVING)",
                        Long.class)
                .setParameter("id", physicianId)
                .getSingleResult();
    }

    /** Who is on site now, and with how many patients between dose and discharge. */
    List<HouseResource.Present> present(UUID siteId) {
        directory.site(siteId);
        List<?> rows = entities.createNativeQuery("""
                        select p.physician_id, d.name, p.since, count(s.id)
                        from presence p join physician d on d.id = p.physician_id
                        left join treatment_session s
                          on s.physician_id = p.physician_id and s.state in ('ADMINISTERED', 'OBSERVING')
                        where p.site_id = :site
                        group by p.physician_id, d.name, p.since order by d.name, p.physician_id""", Tuple.class)
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

    public boolean isPresent(UUID siteId, UUID physicianId) {
        return count(
                "select count(*) from presence where site_id = :site and physician_id = :what", siteId, physicianId);
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

    /** Whether the physician is known to have been there then; of those who have left, nothing is known. */
    public boolean isKnownPresent(UUID siteId, UUID physicianId, Instant then) {
        Number rows = (Number) entities.createNativeQuery("""
                        select count(*) from presence
                        where site_id = :site and physician_id = :physician and since <= :then""")
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
