package clinic.remit.scheduling.board;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import clinic.remit.scheduling.session.day.DaySession;
import clinic.remit.scheduling.session.day.SessionsOfDay;
import clinic.remit.scheduling.session.warning.SessionWarnings;
import clinic.remit.scheduling.session.warning.WarningView;
import clinic.remit.scheduling.support.SupportSessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Draws up a board: the same number of questions to the database however many sessions there are. */
@ApplicationScoped
class DayBoards {

    private final Directory directory;
    private final BoardHouse houses;
    private final BoardSessions boardSessions;
    private final SessionsOfDay sessions;
    private final SessionWarnings warnings;
    private final SupportSessions support;
    private final Policies policies;
    private final Clock clock;

    DayBoards(
            Directory directory,
            BoardHouse houses,
            BoardSessions boardSessions,
            SessionsOfDay sessions,
            SessionWarnings warnings,
            SupportSessions support,
            Policies policies,
            Clock clock) {
        this.directory = directory;
        this.houses = houses;
        this.boardSessions = boardSessions;
        this.sessions = sessions;
        this.warnings = warnings;
        this.support = support;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param wished a local day of the site; null for today */
    DayBoard of(UUID siteId, LocalDate wished) {
        Site site = directory.site(siteId);
        SiteDay day = SiteDay.of(wished, ZoneId.of(site.timeZone()), clock.instant());
        List<DaySession> shown = sessions.at(siteId, day.from(), day.to(), day.isToday());
        BoardHouse.Ready house = houses.of(siteId, day, shown);
        List<WarningView> open = warnings.openAt(siteId);
        BoardSessions.Lines lines = boardSessions.of(shown, house, open, day.now());
        return new DayBoard(
                new DayBoard.Place(siteId, site.code(), site.name(), site.timeZone()),
                day.date(),
                day.now(),
                day.from(),
                day.to(),
                policies.versions(),
                house.open(),
                house.equipmentChecked(),
                lines.newsMayBeMissing(),
                house.rooms().stream()
                        .map(room -> filled(room, lines.sessions()))
                        .toList(),
                house.physicians(),
                house.nurses(),
                house.handOvers(),
                overdue(shown),
                lines.awaited(),
                open,
                sessions.lateDosesToReview(siteId),
                supportSessions(siteId, day),
                policies.discharge().vitalsAfterMinutes());
    }

    private static DayBoard.RoomLine filled(DayBoard.RoomLine room, List<DayBoard.SessionLine> sessions) {
        return new DayBoard.RoomLine(
                room.id(),
                room.name(),
                room.closed(),
                sessions.stream()
                        .filter(each -> each.roomId().equals(room.id()))
                        .toList());
    }

    private static List<DayBoard.OverdueVitals> overdue(List<DaySession> shown) {
        return shown.stream()
                .filter(session -> !session.overdueVitals().isEmpty())
                .map(session -> new DayBoard.OverdueVitals(
                        session.id(),
                        session.patientId(),
                        session.roomId(),
                        session.overdueVitals().get(0),
                        session.overdueVitals()))
                .sorted(Comparator.comparing(DayBoard.OverdueVitals::since))
                .toList();
    }

    private List<DayBoard.SupportLine> supportSessions(UUID siteId, SiteDay day) {
        List<SupportSessions.Visit> visits = support.visits(siteId, day.from(), day.to());
        Map<UUID, String> names = directory.namesOf(visits.stream()
                .map(SupportSessions.Visit::therapistId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return visits.stream()
                .map(visit -> new DayBoard.SupportLine(visit, names.get(visit.therapistId())))
                .toList();
    }
}
