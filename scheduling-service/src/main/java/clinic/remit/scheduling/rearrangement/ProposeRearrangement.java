package clinic.remit.scheduling.rearrangement;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.roster.Stretch;
import clinic.remit.scheduling.directory.roster.WhatIf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Notes that a day must be rearranged; the plan is looked for once that is committed. */
@ApplicationScoped
class ProposeRearrangement {

    private final EntityManager entities;
    private final Directory directory;
    private final Policies policies;
    private final Event<Solving.Requested> requested;
    private final Caller caller;
    private final Clock clock;

    ProposeRearrangement(
            EntityManager entities,
            Directory directory,
            Policies policies,
            Event<Solving.Requested> requested,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.policies = policies;
        this.requested = requested;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Unprocessable implausible if the day is over or beyond the booking horizon, or what is supposed has nothing to do with it
     * @throws Conflict already-solving while a plan for the day is looked for
     */
    @Transactional
    Rearrangement propose(UUID siteId, RearrangementRequests.NewRearrangement said) {
        ZoneId zone = ZoneId.of(directory.site(siteId).timeZone());
        mustBeWithinHorizon(said.date(), zone);
        Rearrangement asked = Rearrangement.request(
                Ids.next(),
                new Rearrangement.Subject(siteId, said.date(), said.reason(), supposed(siteId, said, zone)),
                caller.id(),
                clock.instant(),
                policies.rearrangement());
        try {
            entities.persist(asked);
            entities.flush();
        } catch (ConstraintViolationException another) {
            throw Conflict.retryLater(
                    "already-solving",
                    "A plan for this day is being looked for. Wait for it, then ask again.",
                    policies.rearrangement().secondsAtMost());
        }
        requested.fire(new Solving.Requested(asked.id()));
        return asked;
    }

    private void mustBeWithinHorizon(LocalDate day, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate last = today.plusDays(policies.course().bookingHorizonDays());
        if (day.isBefore(today) || day.isAfter(last)) {
            throw implausible("date", day + " is over, or beyond the horizon", "from " + today + " to " + last);
        }
    }

    private WhatIf supposed(UUID siteId, RearrangementRequests.NewRearrangement said, ZoneId zone) {
        Stretch days = new Stretch(
                said.date().atStartOfDay(zone).toInstant(),
                said.date()
                        .plusDays(policies.rearrangement().daysAfterward() + 1L)
                        .atStartOfDay(zone)
                        .toInstant());
        return new WhatIf(
                said.absent().stream()
                        .map(each -> {
                            directory.physician(each.physicianId());
                            return missing(each.physicianId(), each.from(), each.until(), "physiciansAbsent", days);
                        })
                        .toList(),
                said.closed().stream()
                        .map(each -> {
                            mustBeOfTheSite(each.roomId(), siteId);
                            return missing(each.roomId(), each.from(), each.until(), "roomsClosed", days);
                        })
                        .toList());
    }

    private void mustBeOfTheSite(UUID roomId, UUID siteId) {
        if (!directory.room(roomId).siteId().equals(siteId)) {
            throw implausible("roomsClosed", "a room of another site", "rooms of this site");
        }
    }

    private static WhatIf.Missing missing(UUID id, Instant from, Instant until, String field, Stretch days) {
        if (!from.isBefore(until) || !days.overlaps(from, until)) {
            throw implausible(
                    field,
                    from + " to " + until,
                    "from before until, and a part of it between " + days.from() + " and " + days.to());
        }
        return new WhatIf.Missing(id, new Stretch(from, until));
    }

    private static Unprocessable implausible(String field, String wrong, String right) {
        return new Unprocessable(
                "implausible", "The day cannot be rearranged so.", new FieldProblem(field, wrong, right));
    }
}
