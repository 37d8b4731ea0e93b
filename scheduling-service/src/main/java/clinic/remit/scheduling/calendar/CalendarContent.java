package clinic.remit.scheduling.calendar;

import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Physician;
import clinic.remit.scheduling.session.SessionTimes;
import clinic.remit.scheduling.support.SupportSessions;
import clinic.remit.scheduling.support.plan.SupportKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a calendar: the sessions of a person or of a site, of the last month and the next three. */
@ApplicationScoped
class CalendarContent {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(90);

    private final SessionTimes sessions;
    private final SupportSessions support;
    private final Directory directory;
    private final Clock clock;

    CalendarContent(SessionTimes sessions, SupportSessions support, Directory directory, Clock clock) {
        this.sessions = sessions;
        this.support = support;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param name of the calendar */
    record Content(String name, List<Entry> entries) {}

    Content of(CalendarFeed feed) {
        Instant from = clock.instant().minus(BACK);
        Instant to = clock.instant().plus(AHEAD);
        return feed.isOfSite() ? ofSite(feed.siteId(), from, to) : ofPerson(feed.personId(), from, to);
    }

    private Content ofSite(UUID site, Instant from, Instant to) {
        Map<UUID, String> physicians =
                directory.physicians().stream().collect(Collectors.toMap(Physician::id, Physician::name));
        return new Content(
                directory.site(site).name(),
                merged(
                        sessions.ofSite(site, from, to).stream()
                                .map(each -> entry(each, ", " + physicians.get(each.physicianId()))),
                        support.appointmentsOfSite(site, from, to).stream().map(this::entry)));
    }

    private Content ofPerson(UUID person, Instant from, Instant to) {
        return new Content(
                "Remit",
                merged(
                        sessions.ofPhysician(person, from, to).stream().map(each -> entry(each, "")),
                        support.appointmentsOfTherapist(person, from, to).stream()
                                .map(this::entry)));
    }

    private static List<Entry> merged(Stream<Entry> injections, Stream<Entry> support) {
        return Stream.concat(injections, support)
                .sorted(Comparator.comparing(Entry::startsAt).thenComparing(Entry::id))
                .toList();
    }

    private Entry entry(SessionTimes.Appointment session, String physician) {
        Entry.Standing standing = session.held() ? Entry.Standing.TENTATIVE : Entry.Standing.CONFIRMED;
        return new Entry(
                session.id(),
                session.version(),
                session.startsAt(),
                session.endsAt(),
                "Injection session, room " + directory.room(session.roomId()).name() + physician,
                directory.site(session.siteId()).name(),
                session.cancelled() ? Entry.Standing.CANCELLED : standing);
    }

    private Entry entry(SupportSessions.Appointment session) {
        return new Entry(
                session.id(),
                session.version(),
                session.startsAt(),
                session.endsAt(),
                summary(session.kind()),
                directory.site(session.siteId()).name(),
                session.cancelled() ? Entry.Standing.CANCELLED : Entry.Standing.CONFIRMED);
    }

    private static String summary(SupportKind kind) {
        return switch (kind) {
            case PREPARATION -> "Preparation session";
            case INTEGRATION -> "Integration session";
            case PSYCHOTHERAPY_CBT, PSYCHOTHERAPY_BA -> "Psychotherapy session";
            case OTHER -> "Support session";
            case FOLLOW_UP -> "Follow-up visit";
        };
    }
}
