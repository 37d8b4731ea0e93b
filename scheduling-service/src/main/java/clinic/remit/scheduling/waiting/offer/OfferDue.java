package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.time.DueWork;
import clinic.remit.scheduling.waiting.WaitingQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Ends the offers of which the time is over, and goes through the list for every place that became free. Due work is done by one
 * replica at a time, so two places are never offered to the same patient, nor one place to two.
 */
@ApplicationScoped
class OfferDue implements DueWork {

    private static final Logger LOG = Logger.getLogger(OfferDue.class);
    private static final int AT_A_TIME = 100;
    private static final int ATTEMPTS = 3;

    private final Offers offers;
    private final EndOffers endOffers;
    private final FreedPlaces places;
    private final WaitingQueue queue;
    private final MakeOffer makeOffer;
    private final Clock clock;

    OfferDue(
            Offers offers,
            EndOffers endOffers,
            FreedPlaces places,
            WaitingQueue queue,
            MakeOffer makeOffer,
            Clock clock) {
        this.offers = offers;
        this.endOffers = endOffers;
        this.places = places;
        this.queue = queue;
        this.makeOffer = makeOffer;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return Stream.of(offers.nextExpiry(), places.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    @Override
    public void runDue(Instant now) {
        expire(now);
        offerPlaces();
    }

    private void expire(Instant now) {
        List<UUID> due = offers.expired(now, AT_A_TIME);
        long ended = due.stream().filter(id -> expired(id, now)).count();
        if (due.size() == AT_A_TIME && ended > 0) {
            expire(now);
        }
    }

    private boolean expired(UUID id, Instant now) {
        try {
            endOffers.expire(id, now);
            return true;
        } catch (RuntimeException e) {
            LOG.errorf(e, "An offer of which the time is over could not be ended; it stays due");
            return false;
        }
    }

    private void offerPlaces() {
        List<FreedPlace> due = places.due(clock.instant(), AT_A_TIME);
        long done = due.stream().filter(this::offered).count();
        if (due.size() == AT_A_TIME && done > 0) {
            offerPlaces();
        }
    }

    /** Asks one after the other; the place stays due if one could not be asked, who must not be passed over for ever. */
    private boolean offered(FreedPlace place) {
        boolean allAsked = true;
        for (UUID entryId : queue.at(place.siteId())) {
            if (place.isForOne() && offers.isGiven(place.id())) {
                break;
            }
            allAsked &= asked(entryId, place);
        }
        if (allAsked) {
            places.lookedAt(place);
        }
        return allAsked;
    }

    private boolean asked(UUID entryId, FreedPlace place) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                if (makeOffer.to(entryId, place) != MakeOffer.Outcome.TAKEN_MEANWHILE) {
                    return true;
                }
            }
            return false;
        } catch (RuntimeException e) {
            LOG.errorf(e, "A place that became free could not be offered to one who waits; it stays due");
            return false;
        }
    }
}
