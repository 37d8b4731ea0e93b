package clinic.remit.scheduling.slots;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Free slots, the earliest first: each injection as early as the course allows. Pure. Hours are local times of the site;
 * they become instants day by day, so a day on which the clocks change is as long as it really is.
 */
final class SlotFinder {

    private SlotFinder() {}

    /** Hours of one weekday, in the site's zone. */
    record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

    record Shift(UUID physicianId, Hours hours) {}

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

        boolean isUnderWayAt(Instant time) {
            return !time.isBefore(startsAt) && time.isBefore(endsAt);
        }
    }

    /**
     * @param ownStarts sessions and injections of the course itself
     * @param injection how long a physician begins no other injection
     * @param mostAtOnce patients that one physician looks after at a time
     * @param step from one possible start to the next
     */
    record Question(
            ZoneId zone,
            Instant from,
            Instant to,
            List<Hours> openingHours,
            List<UUID> rooms,
            List<Shift> shifts,
            Collection<Booked> booked,
            Collection<Instant> ownStarts,
            Spacing spacing,
            Duration session,
            Duration turnover,
            Duration injection,
            int mostAtOnce,
            Duration step) {}

    static List<Slot> find(Question asked, int limit) {
        List<Slot> found = new ArrayList<>();
        LocalDate last = asked.to().atZone(asked.zone()).toLocalDate();
        for (LocalDate day = asked.from().atZone(asked.zone()).toLocalDate();
                !day.isAfter(last) && found.size() < limit;
                day = day.plusDays(1)) {
            for (Hours hours : asked.openingHours()) {
                if (hours.day() == day.getDayOfWeek()) {
                    findWithin(asked, day, hours, limit, found);
                }
            }
        }
        return found;
    }

    private static void findWithin(Question asked, LocalDate day, Hours hours, int limit, List<Slot> found) {
        Instant closes = day.atTime(hours.to()).atZone(asked.zone()).toInstant();
        for (Instant start = day.atTime(hours.from()).atZone(asked.zone()).toInstant();
                !start.plus(asked.session()).isAfter(closes) && found.size() < limit;
                start = start.plus(asked.step())) {
            if (!start.isBefore(asked.from())
                    && !start.isAfter(asked.to())
                    && asked.spacing().allows(start, asked.ownStarts())) {
                at(asked, start, day).ifPresent(found::add);
            }
        }
    }

    private static Optional<Slot> at(Question asked, Instant start, LocalDate day) {
        Instant end = start.plus(asked.session());
        Optional<UUID> room = asked.rooms().stream()
                .filter(each -> roomFree(asked, each, start))
                .findFirst();
        Optional<UUID> physician = asked.shifts().stream()
                .filter(shift -> covers(asked, shift.hours(), day, start, end))
                .map(Shift::physicianId)
                .filter(each -> physicianFree(asked, each, start))
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

    /** The physician stays in the house from the injection to the discharge. */
    static boolean onDuty(Question asked, UUID physician, Instant start) {
        LocalDate day = start.atZone(asked.zone()).toLocalDate();
        return asked.shifts().stream()
                .anyMatch(shift -> shift.physicianId().equals(physician)
                        && covers(asked, shift.hours(), day, start, start.plus(asked.session())));
    }

    private static boolean covers(Question asked, Hours hours, LocalDate day, Instant start, Instant end) {
        return hours.day() == day.getDayOfWeek()
                && !start.isBefore(day.atTime(hours.from()).atZone(asked.zone()).toInstant())
                && !end.isAfter(day.atTime(hours.to()).atZone(asked.zone()).toInstant());
    }
}
