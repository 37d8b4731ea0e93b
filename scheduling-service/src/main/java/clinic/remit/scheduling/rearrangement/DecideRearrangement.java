package clinic.remit.scheduling.rearrangement;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.session.booking.SessionMoves;
import clinic.remit.scheduling.slots.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Accepts a plan as a whole, or discards it. Locks are taken as everywhere: after the rearrangement's own, which nobody else
 * needs, patients before rooms before physicians.
 */
@ApplicationScoped
class DecideRearrangement {

    private final EntityManager entities;
    private final Rearrangements rearrangements;
    private final SessionMoves sessions;
    private final Caller caller;
    private final Clock clock;

    DecideRearrangement(
            EntityManager entities, Rearrangements rearrangements, SessionMoves sessions, Caller caller, Clock clock) {
        this.entities = entities;
        this.rearrangements = rearrangements;
        this.sessions = sessions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Every new place is judged anew. A patient who came meanwhile to a session that stays changes nothing.
     *
     * @param left the unplaced sessions that the caller names, to stay as they are
     * @throws Conflict wrong-state; plan-incomplete if others have no place; plan-changed, with what stands in the way, if a
     *     session is not as it was or a place not free any more: then nothing is moved
     */
    @Transactional
    Rearrangement accept(UUID id, String ifMatch, Collection<UUID> left) {
        Etags.required(ifMatch);
        Rearrangement asked = rearrangements.lock(id);
        Etags.check(ifMatch, asked.version());
        asked.accept(left, caller.id(), clock.instant());
        List<Proposal.Line> lines = asked.proposal().lines();
        List<SessionMoves.Obstacle> obstacles = sessions.move(
                asked.subject().siteId(),
                lines.stream()
                        .filter(Proposal.Line::changes)
                        .map(line -> new SessionMoves.Move(line.sessionId(), line.version(), line.becomes()))
                        .toList());
        List<SessionMoves.Obstacle> all =
                Stream.concat(obstacles.stream(), thoseThatDidNotStay(lines)).toList();
        if (!all.isEmpty()) {
            throw new Conflict(
                    "plan-changed",
                    "What is booked has changed since this was proposed. Nothing was moved. Ask for a new plan.",
                    Map.of("changed", all));
        }
        entities.flush();
        return asked;
    }

    /** The plan was made around them. */
    private Stream<SessionMoves.Obstacle> thoseThatDidNotStay(List<Proposal.Line> lines) {
        List<Proposal.Line> staying =
                lines.stream().filter(line -> !line.changes()).toList();
        Map<UUID, SessionMoves.Seated> now =
                sessions.now(staying.stream().map(Proposal.Line::sessionId).toList());
        return staying.stream()
                .filter(line -> !isAt(now.get(line.sessionId()), line.was()))
                .map(line -> new SessionMoves.Obstacle(line.sessionId(), line.patientId(), "session-changed"));
    }

    private static boolean isAt(SessionMoves.Seated session, Slot place) {
        return !session.givenUp() && session.slot().equals(place);
    }

    /** @throws Conflict wrong-state */
    @Transactional
    Rearrangement discard(UUID id) {
        Rearrangement asked = rearrangements.lock(id);
        asked.discard(caller.id(), clock.instant());
        entities.flush();
        return asked;
    }
}
