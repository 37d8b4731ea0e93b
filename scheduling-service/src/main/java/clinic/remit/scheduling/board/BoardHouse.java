package clinic.remit.scheduling.board;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.House;
import clinic.remit.scheduling.directory.StaffRole;
import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Rosters;
import clinic.remit.scheduling.directory.roster.Stretch;
import clinic.remit.scheduling.session.SessionState;
import clinic.remit.scheduling.session.day.DaySession;
import clinic.remit.scheduling.session.day.SessionsOfDay;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who and what is there on a site's day. */
@ApplicationScoped
class BoardHouse {

    private static final Set<SessionState> CAME_TO_NOTHING =
            Set.of(SessionState.CANCELLED, SessionState.NO_SHOW, SessionState.ABORTED);

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 9;

    private final Directory directory;
    private final Rosters rosters;
    private final House house;
    private final SessionsOfDay sessions;
    private final Policies policies;

    BoardHouse(Directory directory, Rosters rosters, House house, SessionsOfDay sessions, Policies policies) {
        this.directory = directory;
        this.rosters = rosters;
        this.house = house;
        this.sessions = sessions;
        this.policies = policies;
    }

    /** @param physicianReady somebody on site may supervise another injection */
    record Ready(
            List<Stretch> open,
            List<DayBoard.RoomLine> rooms,
            List<DayBoard.PhysicianLine> physicians,
            List<DayBoard.NurseLine> nurses,
            List<DayBoard.HandOverLine> handOvers,
            boolean equipmentChecked,
            boolean physicianReady) {}

    /** The rooms have no sessions yet. */
    Ready of(UUID siteId, SiteDay day, List<DaySession> booked) {
        Roster roster = rosters.of(siteId, day.from(), day.from());
        List<House.Stay> stays = day.isAhead() ? List.of() : house.stays(siteId, day.date());
        List<SessionsOfDay.Offer> offers = sessions.openHandOvers(siteId);
        Map<UUID, List<Stretch>> shifts = shifts(roster, day);
        Set<UUID> people = people(shifts, stays, booked);
        Map<UUID, String> names = directory.namesOf(Stream.concat(
                        people.stream(), offers.stream().flatMap(each -> Stream.of(each.giverId(), each.receiverId())))
                .collect(Collectors.toSet()));
        List<DayBoard.PhysicianLine> physicians = people.stream()
                .map(id -> physician(id, names.get(id), shifts.getOrDefault(id, List.of()), day, stays, booked))
                .sorted(Comparator.comparing(DayBoard.PhysicianLine::name).thenComparing(DayBoard.PhysicianLine::id))
                .toList();
        return new Ready(
                day.within(roster.open()),
                directory.rooms(siteId).stream()
                        .sorted(Comparator.comparing(room -> countable(room.name())))
                        .map(room -> new DayBoard.RoomLine(
                                room.id(),
                                room.name(),
                                day.within(roster.roomsClosed().getOrDefault(room.id(), List.of())),
                                List.of()))
                        .toList(),
                physicians,
                nurses(day, stays),
                offers.stream()
                        .map(each -> new DayBoard.HandOverLine(
                                each.id(),
                                each.giverId(),
                                names.get(each.giverId()),
                                each.receiverId(),
                                names.get(each.receiverId()),
                                each.offeredAt()))
                        .toList(),
                house.wasEquipmentChecked(siteId, day.from()),
                physicians.stream().anyMatch(each -> mayInject(each, day, offers, booked)));
    }

    /** As far as this site's day tells. */
    private boolean mayInject(
            DayBoard.PhysicianLine physician, SiteDay day, List<SessionsOfDay.Offer> offers, List<DaySession> booked) {
        return physician.present()
                && physician.underObservation() < physician.mostUnderObservation()
                && offers.stream().noneMatch(offer -> offer.giverId().equals(physician.id()))
                && booked.stream()
                        .map(DaySession::given)
                        .filter(Objects::nonNull)
                        .filter(given -> given.supervisedBy().equals(physician.id()))
                        .noneMatch(given -> day.now()
                                .isBefore(given.at().plus(policies.supervision().betweenInjections())));
    }

    /** So that room 10 comes after room 9. */
    private static String countable(String name) {
        return NUMBER.matcher(name)
                .replaceAll(
                        number -> "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }

    private static Map<UUID, List<Stretch>> shifts(Roster roster, SiteDay day) {
        return roster.shifts().entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> day.within(each.getValue())));
    }

    /** The physicians on the roster, on site, booked, or in the room at an injection. */
    private static Set<UUID> people(Map<UUID, List<Stretch>> shifts, List<House.Stay> stays, List<DaySession> booked) {
        return Stream.of(
                        shifts.keySet().stream(),
                        stays.stream()
                                .filter(stay -> stay.role() == StaffRole.PHYSICIAN)
                                .map(House.Stay::personId),
                        booked.stream().map(DaySession::physicianId),
                        booked.stream()
                                .map(DaySession::given)
                                .filter(Objects::nonNull)
                                .map(DaySession.Given::supervisedBy))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    private DayBoard.PhysicianLine physician(
            UUID id, String name, List<Stretch> shifts, SiteDay day, List<House.Stay> stays, List<DaySession> booked) {
        List<DaySession> own =
                booked.stream().filter(each -> each.physicianId().equals(id)).toList();
        List<DayBoard.Stay> here = staysOf(id, stays);
        return new DayBoard.PhysicianLine(
                id,
                name,
                shifts,
                here,
                isPresent(day, here),
                own.stream()
                        .filter(each -> !CAME_TO_NOTHING.contains(each.state()))
                        .map(DaySession::id)
                        .toList(),
                Math.toIntExact(
                        own.stream().filter(DaySession::isUnderObservation).count()),
                policies.supervision().mostUnderObservation());
    }

    private static List<DayBoard.NurseLine> nurses(SiteDay day, List<House.Stay> stays) {
        return stays.stream()
                .filter(stay -> stay.role() == StaffRole.NURSE)
                .collect(Collectors.toMap(House.Stay::personId, stay -> stay, (first, again) -> first))
                .values()
                .stream()
                .map(stay -> {
                    List<DayBoard.Stay> here = staysOf(stay.personId(), stays);
                    return new DayBoard.NurseLine(stay.personId(), stay.name(), here, isPresent(day, here));
                })
                .sorted(Comparator.comparing(DayBoard.NurseLine::name).thenComparing(DayBoard.NurseLine::id))
                .toList();
    }

    private static List<DayBoard.Stay> staysOf(UUID personId, List<House.Stay> stays) {
        return stays.stream()
                .filter(stay -> stay.personId().equals(personId))
                .map(stay -> new DayBoard.Stay(stay.since(), stay.until()))
                .toList();
    }

    private static boolean isPresent(SiteDay day, List<DayBoard.Stay> stays) {
        return day.isToday() && stays.stream().anyMatch(stay -> stay.until() == null);
    }
}
