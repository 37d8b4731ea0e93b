package clinic.remit.events;

import java.time.Instant;
import java.util.UUID;

/** A fact of the clinic that has happened. Carries ids, codes and numbers; never a name, contact, free text or birth date. */
public interface DomainEvent {

    /** Whose events stay in order with this one: the patient's id, or the site's for a site. */
    UUID key();

    /** When it became so, by the clock of the service that tells it. */
    Instant occurredAt();
}
