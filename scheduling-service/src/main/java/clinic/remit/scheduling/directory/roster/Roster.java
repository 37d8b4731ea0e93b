package clinic.remit.scheduling.directory.roster;

import clinic.remit.scheduling.directory.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * When a site is open and who works there, day by day, with every exception taken off. Pure. An absence goes before any
 * shift, also an extra one: a physician of whom both is said is not counted on.
 *
 * @param openings in order of time
 * @param closed when the whole site is closed in spite of its hours
 * @param roomsClosed by room
 * @param shifts by physician; those that touch are one
 */
public record Roster(
        List<Stretch> openings,
        List<Stretch> closed,
        Map<UUID, List<Stretch>> roomsClosed,
        Map<UUID, List<Stretch>> shifts) {

    /** @param validUntil the last day; each bound may be null */
    record Weekly(
            UUID physicianId, DayOfWeek day, LocalTime from, LocalTime to, LocalDate validFrom, LocalDate validUntil) {

        boolean appliesOn(LocalDate date) {
            return date.getDayOfWeek() == day
                    && (validFrom == null || !date.isBefore(validFrom))
                    && (validUntil == null || !date.isAfter(validUntil));
        }
    }

    record Extra(UUID physicianId, LocalDate day, LocalTime from, LocalTime to) {}

    record Absent(UUID physicianId, Period period) {}

    /** @param roomId null for the whole site */
    record Closed(UUID roomId, Period period) {}

    /** What the rows say. */
    record Facts(
            ZoneId zone,
            List<OpeningHours> openingHours,
            List<Weekly> weekly,
            List<Extra> extra,
            List<Absent> absent,
            List<Closed> closed) {}

    static Roster of(Facts facts, LocalDate first, LocalDate last) {
        List<Stretch> openings = new ArrayList<>();
        Map<UUID, List<Stretch>> shifts = new TreeMap<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate date = day;
            facts.openingHours().stream()
                    .filter(hours -> hours.day() == date.getDayOfWeek())
                    .forEach(hours -> openings.add(Stretch.on(date, hours.opens(), hours.closes(), facts.zone())));
            facts.weekly().stream().filter(each -> each.appliesOn(date)).forEach(each -> shifts.computeIfAbsent(
                            each.physicianId(), id -> new ArrayList<>())
                    .add(Stretch.on(date, each.from(), each.to(), facts.zone())));
            facts.extra().stream().filter(each -> each.day().equals(date)).forEach(each -> shifts.computeIfAbsent(
                            each.physicianId(), id -> new ArrayList<>())
                    .add(Stretch.on(date, each.from(), each.to(), facts.zone())));
        }
        shifts.replaceAll((physician, all) -> without(
                joined(all),
                facts.absent().stream()
                        .filter(each -> each.physicianId().equals(physician))
                        .map(each -> each.period().at(facts.zone()))
                        .toList()));
        Map<UUID, List<Stretch>> rooms = new TreeMap<>();
        facts.closed().stream().filter(each -> each.roomId() != null).forEach(each -> rooms.computeIfAbsent(
                        each.roomId(), id -> new ArrayList<>())
                .add(each.period().at(facts.zone())));
        return new Roster(
                openings.stream()
                        .filter(each -> !each.isEmpty())
                        .sorted(Comparator.comparing(Stretch::from))
                        .toList(),
                facts.closed().stream()
                        .filter(each -> each.roomId() == null)
                        .map(each -> each.period().at(facts.zone()))
                        .toList(),
                rooms,
                shifts);
    }

    private static List<Stretch> joined(List<Stretch> shifts) {
        List<Stretch> joined = new ArrayList<>();
        shifts.stream()
                .filter(each -> !each.isEmpty())
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(next -> {
                    Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last == null || last.to().isBefore(next.from())) {
                        joined.add(next);
                    } else if (last.to().isBefore(next.to())) {
                        joined.set(joined.size() - 1, new Stretch(last.from(), next.to()));
                    }
                });
        return joined;
    }

    private static List<Stretch> without(List<Stretch> shifts, Collection<Stretch> absences) {
        List<Stretch> left = shifts;
        for (Stretch absence : absences) {
            List<Stretch> pieces = new ArrayList<>();
            for (Stretch shift : left) {
                if (absence.overlaps(shift.from(), shift.to())) {
                    pieces.add(new Stretch(shift.from(), absence.from()));
                    pieces.add(new Stretch(absence.to(), shift.to()));
                } else {
                    pieces.add(shift);
                }
            }
            left = pieces.stream().filter(each -> !each.isEmpty()).toList();
        }
        return List.copyOf(left);
    }

    /** When the site is open, closures taken off, in order of time. */
    public List<Stretch> open() {
        return without(openings, closed);
    }

    /** Whether the site is open the whole time. */
    public boolean isOpen(Instant from, Instant to) {
        return openings.stream().anyMatch(each -> each.covers(from, to))
                && closed.stream().noneMatch(each -> each.overlaps(from, to));
    }

    /** Whether nothing closes the room meanwhile; the site has a say of its own. */
    public boolean isUsable(UUID roomId, Instant from, Instant to) {
        return roomsClosed.getOrDefault(roomId, List.of()).stream().noneMatch(each -> each.overlaps(from, to));
    }

    /** Whether the physician works here the whole time: from the injection to the discharge. */
    public boolean isOnDuty(UUID physicianId, Instant from, Instant to) {
        return shifts.getOrDefault(physicianId, List.of()).stream().anyMatch(each -> each.covers(from, to));
    }
}
