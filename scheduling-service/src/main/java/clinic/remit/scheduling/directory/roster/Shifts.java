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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says when physicians work: weekly hours and extra shifts. Each change is made under the physician's lock, as bookings are. */
@ApplicationScoped
class Shifts {

    /** Far beyond any booking horizon. */
    private static final Duration AHEAD = Duration.ofDays(400);

    private final EntityManager entities;
    private final Directory directory;
    private final Rosters rosters;
    private final AffectedSessions sessions;
    private final RosterNews news;
    private final Caller caller;
    private final Clock clock;

    Shifts(
            EntityManager entities,
            Directory directory,
            Rosters rosters,
            AffectedSessions sessions,
            RosterNews news,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.rosters = rosters;
        this.sessions = sessions;
        this.news = news;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Conflict overlapping if something is said of the same hours already */
    @Transactional
    RosterViews.AvailabilityView add(UUID physicianId, RosterRequests.NewAvailability said) {
        directory.lockPhysician(physicianId);
        LocalDate today = today(said.siteId());
        mustBeInOrder(said.from(), said.to());
        if (said.validFrom() != null) {
            Period.withinReach("validFrom", said.validFrom(), today);
        }
        Period.notOver("validUntil", said.validUntil(), today);
        if (said.validFrom() != null
                && said.validUntil() != null
                && said.validUntil().isBefore(said.validFrom())) {
            throw Period.implausible(
                    "validUntil", said.validUntil() + " is before validFrom", "not before " + said.validFrom());
        }
        Availability availability = Availability.of(Ids.next(), physicianId, said, caller.id(), clock.instant());
        availabilityOf(physicianId).stream()
                .filter(other -> other.siteId().equals(said.siteId()) && other.overlaps(availability))
                .findFirst()
                .ifPresent(other -> overlapping(other.id()));
        entities.persist(availability);
        news.widened(availability);
        return availability.view();
    }

    /** @param lastDay the last on which it applies; yesterday at the earliest, for one that ends at once */
    @Transactional
    RosterViews.EndedAvailability end(UUID id, LocalDate lastDay) {
        Availability availability = found("availability", id, Availability.class);
        directory.lockPhysician(availability.physicianId());
        entities.refresh(availability);
        Period.notOver("lastDay", lastDay, today(availability.siteId()).minusDays(1));
        availability.end(lastDay, caller.id(), clock.instant());
        news.narrowed(availability.siteId(), null, availability.physicianId());
        return new RosterViews.EndedAvailability(
                availability.view(), withoutPhysician(availability.physicianId(), availability.siteId()));
    }

    List<Availability> availabilityOf(UUID physicianId) {
        directory.physician(physicianId);
        return entities.createQuery("from Availability where physicianId = :id order by siteId, id", Availability.class)
                .setParameter("id", physicianId)
                .getResultList();
    }

    /** @throws Conflict overlapping if another extra shift is said of the same hours */
    @Transactional
    RosterViews.ExtraShiftView add(UUID physicianId, RosterRequests.NewExtraShift said) {
        directory.lockPhysician(physicianId);
        mustBeInOrder(said.from(), said.to());
        Period.notOver("day", said.day(), today(said.siteId()));
        ExtraShift shift = ExtraShift.of(Ids.next(), physicianId, said, caller.id(), clock.instant());
        extraShiftsOf(physicianId).stream()
                .filter(other -> other.siteId().equals(said.siteId()) && other.overlaps(shift))
                .findFirst()
                .ifPresent(other -> overlapping(other.id()));
        entities.persist(shift);
        news.widened(shift);
        return shift.view();
    }

    @Transactional
    RosterViews.WithdrawnShift withdraw(UUID id) {
        ExtraShift shift = found("extra shift", id, ExtraShift.class);
        directory.lockPhysician(shift.physicianId());
        entities.refresh(shift);
        shift.withdraw(caller.id(), clock.instant());
        news.narrowed(shift.siteId(), null, shift.physicianId());
        return new RosterViews.WithdrawnShift(shift.view(), withoutPhysician(shift.physicianId(), shift.siteId()));
    }

    /** Those that stand, also of days that are over. */
    List<ExtraShift> extraShiftsOf(UUID physicianId) {
        directory.physician(physicianId);
        return entities.createQuery(
                        "from ExtraShift where physicianId = :id and withdrawnAt is null order by day, from, id",
                        ExtraShift.class)
                .setParameter("id", physicianId)
                .getResultList();
    }

    /** Coming sessions of the physician at the site of which the roster now says that the physician is not there. */
    private List<AffectedSession> withoutPhysician(UUID physicianId, UUID siteId) {
        entities.flush();
        Instant now = clock.instant();
        Roster roster = rosters.of(siteId, now, now.plus(AHEAD));
        return sessions.under(physicianId, siteId, now, now.plus(AHEAD)).stream()
                .filter(each -> !roster.isOnDuty(physicianId, each.startsAt(), each.endsAt()))
                .toList();
    }

    private LocalDate today(UUID siteId) {
        return LocalDate.ofInstant(
                clock.instant(), ZoneId.of(directory.site(siteId).timeZone()));
    }

    private static void mustBeInOrder(LocalTime from, LocalTime to) {
        if (!from.isBefore(to)) {
            throw Period.implausible("to", to.toString(), "later than " + from);
        }
    }

    private static void overlapping(UUID other) {
        throw new Conflict("overlapping", "Something is said of these hours already.", Map.of("overlaps", other));
    }

    private <T> T found(String what, UUID id, Class<T> type) {
        T entity = entities.find(type, id);
        if (entity == null) {
            throw new NotFound(what, id);
        }
        return entity;
    }
}
