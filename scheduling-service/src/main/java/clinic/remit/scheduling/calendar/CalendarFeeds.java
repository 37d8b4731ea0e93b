package clinic.remit.scheduling.calendar;

import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Calendars are made, found by their secret, and revoked. */
@ApplicationScoped
class CalendarFeeds {

    private final EntityManager entities;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    CalendarFeeds(EntityManager entities, Directory directory, Caller caller, Clock clock) {
        this.entities = entities;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    CalendarFeed make(CalendarRequests.NewFeed said, FeedSecret secret) {
        CalendarFeed feed = said.of() == CalendarRequests.Of.MYSELF ? own(said, secret) : ofSite(said, secret);
        entities.persist(feed);
        entities.flush();
        return feed;
    }

    private CalendarFeed own(CalendarRequests.NewFeed said, FeedSecret secret) {
        if (!caller.is(Roles.PHYSICIAN) && !caller.is(Roles.THERAPIST)) {
            throw new Forbidden("Only physicians and therapists have sessions of their own.");
        }
        if (said.siteId() != null) {
            throw impossible(said.siteId().toString(), "none: your own calendar is of all sites");
        }
        return CalendarFeed.ofPerson(Ids.next(), caller.id(), secret, clock.instant());
    }

    private CalendarFeed ofSite(CalendarRequests.NewFeed said, FeedSecret secret) {
        if (!runsSites()) {
            throw new Forbidden("The calendar of a site, a coordinator or an administrator makes.");
        }
        if (said.siteId() == null) {
            throw impossible("missing", "the id of the site");
        }
        directory.site(said.siteId());
        return CalendarFeed.ofSite(Ids.next(), said.siteId(), secret, caller.id(), clock.instant());
    }

    /** Those that the caller may revoke, the newest first. */
    List<CalendarFeed> mine() {
        return entities.createQuery("""
                        from CalendarFeed where revokedAt is null
                          and (:all = true or :sites = true and siteId is not null or personId = :caller) order by id desc""", CalendarFeed.class)
                .setParameter("all", caller.is(Roles.ADMINISTRATOR))
                .setParameter("sites", runsSites())
                .setParameter("caller", caller.id())
                .getResultList();
    }

    CalendarFeed feed(UUID id) {
        CalendarFeed feed = entities.find(CalendarFeed.class, id);
        if (feed == null || !isMine(feed)) {
            throw new NotFound("calendar", id);
        }
        return feed;
    }

    CalendarFeed revoke(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        CalendarFeed feed = feed(id);
        entities.refresh(feed, LockModeType.PESSIMISTIC_WRITE);
        Etags.check(ifMatch, feed.version());
        feed.revoke(caller.id(), clock.instant());
        entities.flush();
        return feed;
    }

    /** @throws NotFound if there is none under this secret, or it is revoked; it does not tell which */
    CalendarFeed under(FeedSecret secret) {
        return entities.createQuery(
                        "from CalendarFeed where secretHash = :hash and revokedAt is null", CalendarFeed.class)
                .setParameter("hash", secret.hash())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("calendar", "under this address"));
    }

    private boolean isMine(CalendarFeed feed) {
        return caller.is(Roles.ADMINISTRATOR)
                || feed.isOfSite() && runsSites()
                || caller.id().equals(feed.personId());
    }

    private boolean runsSites() {
        return caller.is(Roles.COORDINATOR) || caller.is(Roles.ADMINISTRATOR);
    }

    private static Unprocessable impossible(String wrong, String right) {
        return new Unprocessable(
                "implausible", "The calendar is not possible.", new FieldProblem("siteId", wrong, right));
    }
}
