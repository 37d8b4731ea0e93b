package clinic.remit.scheduling.calendar;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A calendar under a secret address; of one person, or of a site. Whoever has the address reads it, until it is revoked. */
@Entity
class CalendarFeed {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID personId;
    private UUID siteId;
    private byte[] secretHash;
    private UUID createdBy;
    private Instant createdAt;
    private UUID revokedBy;
    private Instant revokedAt;

    protected CalendarFeed() {}

    static CalendarFeed ofPerson(UUID id, UUID person, FeedSecret secret, Instant now) {
        CalendarFeed feed = of(id, secret, person, now);
        feed.personId = person;
        return feed;
    }

    static CalendarFeed ofSite(UUID id, UUID site, FeedSecret secret, UUID by, Instant now) {
        CalendarFeed feed = of(id, secret, by, now);
        feed.siteId = site;
        return feed;
    }

    private static CalendarFeed of(UUID id, FeedSecret secret, UUID by, Instant now) {
        CalendarFeed feed = new CalendarFeed();
        feed.id = id;
        feed.secretHash = secret.hash();
        feed.createdBy = by;
        feed.createdAt = now;
        return feed;
    }

    void revoke(UUID by, Instant now) {
        if (revokedAt != null) {
            throw new Conflict("feed-revoked", "The calendar has been revoked already.", Map.of("feedId", id));
        }
        revokedBy = by;
        revokedAt = now;
    }

    boolean isOfSite() {
        return siteId != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    /** Null for the calendar of a site. */
    UUID personId() {
        return personId;
    }

    /** Null for the calendar of a person. */
    UUID siteId() {
        return siteId;
    }

    CalendarViews.FeedView view() {
        return view(null);
    }

    /** @param address with the secret, the one time that it is known */
    CalendarViews.FeedView view(String address) {
        return new CalendarViews.FeedView(id, personId, siteId, address, createdBy, createdAt, revokedBy, revokedAt);
    }
}
