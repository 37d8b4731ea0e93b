package clinic.remit.scheduling.slots;

import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Free slots, the earliest first: each injection as early as the course allows. Pure. The roster has the
 * hours of each day as they really are.
 */
final class SlotFinder {

    private SlotFinder() {}

    /**
     * @param injectionEndsAt until when the physician begins no other injection
     * @param elsewhere at another site: the physician is away from its start to its end
     */
    record Booked(
            UUID roomId,
            UUID physicianId,
            Instant startsAt,
            Instant endsAt,
            Instant roomFreeAt,
            Instant injectionEndsAt,
            boolean elsewhere) {

        /** Whether it can matter to a session within the stretch. */
        boolean isNear(Stretch stretch, Duration turnover) {
            return stretch.overlaps(startsAt.minus(turnover), roomFreeAt);
        }

        boolean isUnderWayAt(Instant time) {
            return !time.isBefore(startsAt) && time.isBefore(endsAt);
        }
    }

    /**
     * @param physicians who are asked, the most wished for first
     * @param ownStarts sessions and injections of the course itself
     * @param injection how long a physician begins no other injection
     * @param mostAtOnce patients that one physician looks after at a time
     * @param step from one possible start to the next
     */
    record Question(
            Roster roster,
            Instant from,
            Instant to,
            List<UUID> rooms,
            List<UUID> physicians,
            Collection<Booked> booked,
            Collection<Instant> ownStarts,
            Spacing spacing,
            Duration session,
            Duration turnover,
            Duration injection,
            int mostAtOnce,
            Duration step) {

        private Question near(Stretch opening) {
            return with(
                    rooms,
                    physicians,
                    booked.stream()
                            .filter(other -> other.isNear(opening, turnover))
                            .toList());
        }

        /** The same of other rooms and physicians, beside other bookings. */
        Question with(List<UUID> ofRooms, List<UUID> ofPhysicians, Collection<Booked> beside) {
            return new Question(
                    roster,
                    from,
                    to,
                    ofRooms,
                    ofPhysicians,
                    beside,
                    ownStarts,
                    spacing,
                    session,
                    turnover,
                    injection,
                    mostAtOnce,
                    step);
        }
    }

    static List<Slot> find(Question asked, int limit) {
        List<Slot> found = new ArrayList<>();
        for (Stretch opening : asked.roster().openings()) {
            if (found.size() < limit
                    && !opening.from().isAfter(asked.to())
                    && !opening.to().isBefore(asked.from())) {
                findWithin(asked.near(opening), opening, limit, found);
            }
        }
        return found;
    }

    /** The slot that begins just then, also between the steps. */
    static Optional<Slot> exactly(Question asked, Instant start) {
        boolean isAsked = !start.isBefore(asked.from()) && !start.isAfter(asked.to());
        return isAsked && asked.spacing().allows(start, asked.ownStarts()) ? at(asked, start) : Optional.empty();
    }

    private static void findWithin(Question asked, Stretch opening, int limit, List<Slot> found) {
        for (Instant start = opening.from();
                !start.plus(asked.session()).isAfter(opening.to()) && found.size() < limit;
                start = start.plus(asked.step())) {
            if (!start.isBefore(asked.from())
                    && !start.isAfter(asked.to())
                    && asked.spacing().allows(start, asked.ownStarts())) {
                at(asked, start).ifPresent(found::add);
            }
        }
    }

    private static Optional<Slot> at(Question asked, Instant start) {
        Instant end = start.plus(asked.session());
        if (!asked.roster().isOpen(start, end)) {
            return Optional.empty();
        }
        Optional<UUID> room = asked.rooms().stream()
                .filter(each -> asked.roster().isUsable(each, start, end) && roomFree(asked, each, start))
                .findFirst();
        Optional<UUID> physician = asked.physicians().stream()
                .filter(each -> asked.roster().isOnDuty(each, start, end) && physicianFree(asked, each, start))
                .findFirst();
        return room.isEmpty() || physician.isEmpty()
                ? Optional.empty()
                : Optional.of(new Slot(start, end, room.get(), physician.get()));
    }

    static boolean roomFree(Question asked, UUID room, Instant start) {
        Instant freeAgain = start.plus(asked.session()).plus(asked.turnover());
        return asked.booked().stream()
                .noneMatch(other -> other.roomId().equals(room)
                        && other.startsAt().isBefore(freeAgain)
                        && start.isBefore(other.roomFreeAt()));
    }

    static boolean physicianFree(Question asked, UUID physician, Instant start) {
        Instant end = start.plus(asked.session());
        List<Booked> meanwhile = asked.booked().stream()
                .filter(other -> other.physicianId().equals(physician)
                        && other.startsAt().isBefore(end)
                        && start.isBefore(other.endsAt()))
                .toList();
        Instant done = start.plus(asked.injection());
        return meanwhile.stream()
                        .noneMatch(other -> other.elsewhere()
                                || other.startsAt().isBefore(done) && start.isBefore(other.injectionEndsAt()))
                && fewEnough(asked, start, meanwhile);
    }

    /** Patients are most when one has just begun. */
    private static boolean fewEnough(Question asked, Instant start, List<Booked> meanwhile) {
        return Stream.concat(Stream.of(start), meanwhile.stream().map(Booked::startsAt))
                .filter(moment -> !moment.isBefore(start))
                .allMatch(moment -> meanwhile.stream()
                                .filter(other -> other.isUnderWayAt(moment))
                                .count()
                        < asked.mostAtOnce());
    }
}
