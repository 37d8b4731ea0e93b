package clinic.remit.scheduling.rearrangement;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.rearrangement.planner.Place;
import clinic.remit.scheduling.rearrangement.planner.Planner;
import clinic.remit.scheduling.session.booking.SessionMoves;
import clinic.remit.scheduling.slots.Slot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Looks for plans once their requests are committed, one after the other, so that the machine stays free for everybody else. No
 * transaction is open and no lock is held meanwhile.
 */
@ApplicationScoped
class Solving {

    private static final Logger LOG = Logger.getLogger(Solving.class);

    private final Rearrangements rearrangements;
    private final DayFacts facts;
    private final Policies policies;
    private final Clock clock;
    private final ExecutorService one;

    Solving(Rearrangements rearrangements, DayFacts facts, Policies policies, Clock clock) {
        this.rearrangements = rearrangements;
        this.facts = facts;
        this.policies = policies;
        this.clock = clock;
        this.one = oneThreadWhileThereIsWork();
    }

    /** A plan is wished for. */
    record Requested(UUID id) {}

    private static ExecutorService oneThreadWhileThereIsWork() {
        ThreadPoolExecutor executor =
                new ThreadPoolExecutor(1, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "rearrangement");
                    thread.setDaemon(true);
                    return thread;
                });
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @PreDestroy
    void stop() {
        one.shutdownNow();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Requested requested) {
        one.execute(() -> solve(requested.id()));
    }

    private void solve(UUID id) {
        try {
            if (rearrangements.isSolving(id)) {
                Proposal proposal = proposal(id);
                rearrangements.end(id, asked -> {
                    if (proposal == null) {
                        asked.fail(Rearrangement.Failure.NO_PLAN_FOUND);
                    } else {
                        asked.propose(proposal);
                    }
                });
            }
        } catch (RuntimeException e) {
            LOG.error("No plan could be looked for", e);
            rearrangements.end(id, asked -> asked.fail(Rearrangement.Failure.UNEXPECTED));
        }
    }

    /** Null if none keeps the rules. */
    private Proposal proposal(UUID id) {
        long began = System.nanoTime();
        DayFacts.Facts known = QuarkusTransaction.requiringNew()
                .call(() -> facts.of(rearrangements.rearrangement(id).subject()));
        Planner.Proposed found =
                Planner.plan(known.day(), policies.rearrangement().effort());
        long took = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return found.keepsTheRules() ? proposal(known, found, took, clock.instant()) : null;
    }

    private static Proposal proposal(DayFacts.Facts known, Planner.Proposed found, long took, Instant now) {
        Map<UUID, Planner.Seat> seats =
                found.seats().stream().collect(Collectors.toMap(Planner.Seat::sessionId, seat -> seat));
        return new Proposal(
                known.booked().stream()
                        .map(each -> line(each, known, seats.get(each.id())))
                        .toList(),
                found.leastMoved(),
                found.score(),
                took,
                now);
    }

    /** @param seat null for what nobody moves */
    private static Proposal.Line line(SessionMoves.Seated session, DayFacts.Facts known, Planner.Seat seat) {
        Slot was = session.slot();
        boolean unplaced = seat == null ? known.whyNot().containsKey(session.id()) : seat.unplaced();
        return new Proposal.Line(
                session.id(),
                session.version(),
                session.patientId(),
                session.courseId(),
                outcome(session, seat, unplaced),
                was,
                seat == null ? was : becomes(was, seat.place()),
                known.whyNot().get(session.id()),
                !unplaced
                        ? null
                        : seat == null ? Proposal.UnplacedBecause.HELD : Proposal.UnplacedBecause.NO_PLACE_FREE);
    }

    private static Slot becomes(Slot was, Place place) {
        return new Slot(
                place.startsAt(),
                place.startsAt().plus(Duration.between(was.startsAt(), was.endsAt())),
                place.roomId(),
                place.physicianId());
    }

    private static Proposal.Outcome outcome(SessionMoves.Seated session, Planner.Seat seat, boolean unplaced) {
        if (!session.booked()) {
            return Proposal.Outcome.IN_THE_HOUSE;
        }
        if (unplaced) {
            return Proposal.Outcome.UNPLACED;
        }
        if (seat == null) {
            return Proposal.Outcome.KEPT;
        }
        Slot was = session.slot();
        if (!seat.place().startsAt().equals(was.startsAt())) {
            return Proposal.Outcome.MOVED;
        }
        return seat.place().roomId().equals(was.roomId())
                        && seat.place().physicianId().equals(was.physicianId())
                ? Proposal.Outcome.KEPT
                : Proposal.Outcome.REASSIGNED;
    }
}
