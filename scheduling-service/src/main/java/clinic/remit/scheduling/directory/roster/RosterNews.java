package clinic.remit.scheduling.directory.roster;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Tells, within the transaction, of hours that are given or taken within the booking horizon. */
@ApplicationScoped
public class RosterNews {

    private final EntityManager entities;
    private final Directory directory;
    private final Policies policies;
    private final Clock clock;
    private final Event<Widened> widened;
    private final Event<Narrowed> narrowed;

    RosterNews(
            EntityManager entities,
            Directory directory,
            Policies policies,
            Clock clock,
            Event<Widened> widened,
            Event<Narrowed> narrowed) {
        this.entities = entities;
        this.directory = directory;
        this.policies = policies;
        this.clock = clock;
        this.widened = widened;
        this.narrowed = narrowed;
    }

    /**
     * There are hours at a site that were none before.
     *
     * @param roomId of that room alone; null for no room in particular
     * @param physicianId of that physician alone; null for nobody in particular
     */
    public record Widened(UUID siteId, UUID roomId, UUID physicianId, List<Stretch> hours) {}

    /**
     * Hours were taken away from a room or a physician, or from a whole site.
     *
     * @param siteId null for a physician who is away wherever it was
     */
    public record Narrowed(UUID siteId, UUID roomId, UUID physicianId) {}

    void widened(Availability said) {
        ZoneId zone = zone(said.siteId());
        Stretch ahead = ahead();
        Roster.Weekly weekly = said.weekly();
        tell(
                said.siteId(),
                null,
                said.physicianId(),
                LocalDate.ofInstant(ahead.from(), zone)
                        .datesUntil(LocalDate.ofInstant(ahead.to(), zone).plusDays(1))
                        .filter(weekly::appliesOn)
                        .map(day -> Stretch.on(day, weekly.from(), weekly.to(), zone))
                        .toList());
    }

    void widened(ExtraShift said) {
        Roster.Extra extra = said.extra();
        tell(
                said.siteId(),
                null,
                said.physicianId(),
                List.of(Stretch.on(extra.day(), extra.from(), extra.to(), zone(said.siteId()))));
    }

    /** What was not there is there again. */
    void widened(Unavailability withdrawn) {
        Unavailability.Subject subject = withdrawn.subject();
        List<UUID> sites = withdrawn.isAbsence() ? sitesOf(subject.physicianId()) : List.of(subject.siteId());
        sites.forEach(site -> tell(
                site,
                subject.roomId(),
                subject.physicianId(),
                List.of(withdrawn.period().at(zone(site)))));
    }

    void narrowed(UUID siteId, UUID roomId, UUID physicianId) {
        narrowed.fire(new Narrowed(siteId, roomId, physicianId));
    }

    private void tell(UUID siteId, UUID roomId, UUID physicianId, List<Stretch> hours) {
        Stretch ahead = ahead();
        List<Stretch> near = hours.stream()
                .filter(each -> each.overlaps(ahead.from(), ahead.to()))
                .map(each -> each.within(ahead))
                .toList();
        if (!near.isEmpty()) {
            widened.fire(new Widened(siteId, roomId, physicianId, near));
        }
    }

    /** Later hours come into reach day by day: nobody could have been booked in them before. */
    private Stretch ahead() {
        Instant now = clock.instant();
        return new Stretch(now, now.plus(policies.bookingHorizon()));
    }

    private List<UUID> sitesOf(UUID physicianId) {
        return entities.createQuery("""
                        select a.siteId from Availability a where a.physicianId = :id
                        union select e.siteId from ExtraShift e where e.physicianId = :id""", UUID.class)
                .setParameter("id", physicianId)
                .getResultList();
    }

    private ZoneId zone(UUID siteId) {
        return ZoneId.of(directory.site(siteId).timeZone());
    }
}
