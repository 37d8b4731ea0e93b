package clinic.remit.scheduling.directory.roster;

import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The door to rosters: who and what is there at a site, and when. */
@ApplicationScoped
public class Rosters {

    private final EntityManager entities;
    private final Directory directory;

    Rosters(EntityManager entities, Directory directory) {
        this.entities = entities;
        this.directory = directory;
    }

    /** The roster of a site on the local days between the two times. */
    public Roster of(UUID siteId, Instant from, Instant to) {
        Site site = directory.site(siteId);
        ZoneId zone = ZoneId.of(site.timeZone());
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(to, zone);
        return Roster.of(
                new Roster.Facts(
                        zone,
                        site.openingHours(),
                        weekly(siteId, first, last),
                        extra(siteId, first, last),
                        absent(siteId, first, last),
                        closed(siteId)),
                first,
                last);
    }

    private List<Roster.Weekly> weekly(UUID siteId, LocalDate first, LocalDate last) {
        return entities.createQuery("""
                        from Availability where siteId = :site and (validFrom is null or validFrom <= :last)
                          and (validUntil is null or validUntil >= :first) order by physicianId, id""", Availability.class)
                .setParameter("site", siteId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(Availability::weekly)
                .toList();
    }

    private List<Roster.Extra> extra(UUID siteId, LocalDate first, LocalDate last) {
        return entities.createQuery("""
                        from ExtraShift where siteId = :site and day between :first and :last and withdrawnAt is null
                        order by physicianId, id""", ExtraShift.class)
                .setParameter("site", siteId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(ExtraShift::extra)
                .toList();
    }

    /** Of those who work here at some time; what is over does no harm, and there is little of it. */
    private List<Roster.Absent> absent(UUID siteId, LocalDate first, LocalDate last) {
        return entities.createQuery("""
                        from Unavailability u where u.withdrawnAt is null and u.physicianId in (
                            select a.physicianId from Availability a where a.siteId = :site
                            union select e.physicianId from ExtraShift e
                            where e.siteId = :site and e.day between :first and :last)""", Unavailability.class)
                .setParameter("site", siteId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(each -> new Roster.Absent(each.subject().physicianId(), each.period()))
                .toList();
    }

    private List<Roster.Closed> closed(UUID siteId) {
        return entities.createQuery(
                        "from Unavailability where withdrawnAt is null and siteId = :site", Unavailability.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(each -> new Roster.Closed(each.subject().roomId(), each.period()))
                .toList();
    }
}
