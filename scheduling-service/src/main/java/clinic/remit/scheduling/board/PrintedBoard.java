package clinic.remit.scheduling.board;

import clinic.remit.scheduling.directory.roster.Stretch;
import clinic.remit.scheduling.session.day.DaySession;
import clinic.remit.scheduling.session.observation.ObservationSchedule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A board as it is printed: times of the site, and the words that people use.
 *
 * @param names of physicians and rooms, by id
 */
record PrintedBoard(DayBoard board, ZoneId zone, Map<UUID, String> names) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME_AND_ZONE = DateTimeFormatter.ofPattern("HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final int SHORT_ID = 8;
    private static final int BOXES_BESIDE_VITALS = 4;
    private static final int COLUMNS_BEFORE_BOXES = 3;

    static PrintedBoard of(DayBoard board) {
        Map<UUID, String> names = board.physicians().stream()
                .collect(Collectors.toMap(DayBoard.PhysicianLine::id, DayBoard.PhysicianLine::name));
        board.rooms().forEach(room -> names.put(room.id(), room.name()));
        return new PrintedBoard(board, ZoneId.of(board.site().timeZone()), names);
    }

    public String day() {
        return DAY.format(board.date());
    }

    /** Which abbreviation the day's times have; two on a day when the clocks change. */
    public String zoneAbbreviation() {
        String morning = ZONE.format(board.dayBegins().atZone(zone));
        String evening = ZONE.format(board.dayEnds().minusSeconds(1).atZone(zone));
        return morning.equals(evening)
                ? morning
                : morning + ", from " + TIME.format(change()) + " on " + evening + ": the clocks change";
    }

    private ZonedDateTime change() {
        return zone.getRules().nextTransition(board.dayBegins()).getInstant().atZone(zone);
    }

    /** On a day when the clocks change with the zone, because an hour may come twice; of another day with its date. */
    public String time(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate date = local.toLocalDate();
        if (!date.equals(board.date()) && !at.equals(board.dayEnds())) {
            return OTHER_DAY.format(local);
        }
        return clocksChange() ? TIME_AND_ZONE.format(local) : TIME.format(local);
    }

    private boolean clocksChange() {
        return !zone.getRules()
                .getOffset(board.dayBegins())
                .equals(zone.getRules().getOffset(board.dayEnds()));
    }

    public String asOf() {
        return OTHER_DAY.format(board.asOf().atZone(zone)) + " "
                + ZONE.format(board.asOf().atZone(zone));
    }

    public String from(Stretch stretch) {
        return time(stretch.from());
    }

    public String to(Stretch stretch) {
        return stretch.to().equals(board.dayEnds()) ? "24:00" : time(stretch.to());
    }

    /** The end of an id, which differs most from one patient to another: ids begin with the time at which they were made. */
    public String brief(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - SHORT_ID);
    }

    public String name(UUID id) {
        return names.getOrDefault(id, brief(id));
    }

    public String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** A code as words. */
    public String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }

    public String all(List<? extends Enum<?>> codes) {
        return codes.stream().map(this::words).collect(Collectors.joining(", "));
    }

    /** The next step as a person would say it. */
    public String next(NextStep.Step step) {
        String due = time(step.dueAt());
        return switch (step.what()) {
            case END_HOLD -> "hold must end by " + due;
            case CHECK_IN -> "check in by " + due + " (from " + time(step.from()) + ")";
            case SAY_WHAT_CAME -> "say what came of it; over since " + due;
            case CLEAR -> "clear by " + due;
            case INJECT -> "inject by " + due;
            case TAKE_VITALS -> "vitals at " + due;
            case DISCHARGE -> "home from " + due;
        };
    }

    public List<DayBoard.RoomLine> roomsWithout() {
        return board.rooms().stream().filter(room -> room.sessions().isEmpty()).toList();
    }

    /** A session in which nothing will happen any more: no boxes. */
    public boolean isOver(DayBoard.SessionLine session) {
        return NextStep.isOver(session.state());
    }

    /** When vital signs are due in the box of that many minutes, or were taken; nothing before the dose. */
    public String vitals(DayBoard.SessionLine session, Integer afterMinutes) {
        return session.vitals().stream()
                .filter(step -> afterMinutes.equals(step.afterMinutes()))
                .findFirst()
                .map(this::vitals)
                .orElse("");
    }

    private String vitals(ObservationSchedule.Step step) {
        return switch (step.status()) {
            case TAKEN, TAKEN_LATE -> "\u2713 " + time(step.takenAt());
            case MISSED -> "missed";
            case OVERDUE, DUE, UPCOMING -> "at " + time(step.dueAt());
        };
    }

    /** Of what was planned at the clearance, by strength. */
    public String volumes(DaySession.Cleared cleared) {
        return cleared.volumes().stream()
                .map(each -> "%s mg = %s mL of %s"
                        .formatted(
                                number(each.deliveredMg()),
                                number(each.volumeMl()),
                                number(each.concentrationMgPerMl())))
                .collect(Collectors.joining("; "));
    }

    /** From check-in to discharge. */
    public int boxes() {
        return board.vitalsAfterMinutes().size() + BOXES_BESIDE_VITALS;
    }

    public int columns() {
        return boxes() + COLUMNS_BEFORE_BOXES;
    }

    public int sessionCount() {
        return board.sessions().size();
    }
}
