package clinic.remit.scheduling.board;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.hold.OpenHold;
import clinic.remit.scheduling.course.outlook.CourseOutlook;
import clinic.remit.scheduling.course.prior.PriorInjections;
import clinic.remit.scheduling.session.day.DaySession;
import clinic.remit.scheduling.session.day.SessionsOfDay;
import clinic.remit.scheduling.session.treatment.PlannedDose;
import clinic.remit.scheduling.session.warning.WarningView;
import clinic.remit.scheduling.slots.Intervals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The sessions of a board, each with what somebody has to see to next, and what their courses wait for. */
@ApplicationScoped
class BoardSessions {

    private final SessionsOfDay sessions;
    private final CourseOutlook outlook;
    private final PlannedDose plannedDose;
    private final PriorInjections priorInjections;
    private final Intervals intervals;
    private final Policies policies;

    BoardSessions(
            SessionsOfDay sessions,
            CourseOutlook outlook,
            PlannedDose plannedDose,
            PriorInjections priorInjections,
            Intervals intervals,
            Policies policies) {
        this.sessions = sessions;
        this.outlook = outlook;
        this.plannedDose = plannedDose;
        this.priorInjections = priorInjections;
        this.intervals = intervals;
        this.policies = policies;
    }

    record Lines(List<DayBoard.SessionLine> sessions, List<DayBoard.Awaited> awaited, boolean newsMayBeMissing) {}

    Lines of(List<DaySession> shown, BoardHouse.Ready house, List<WarningView> warnings, Instant now) {
        List<UUID> courseIds =
                shown.stream().map(DaySession::courseId).distinct().toList();
        Map<UUID, CourseOutlook.Outlook> courses = outlook.of(courseIds);
        Map<UUID, PlannedDose.Next> planned = plannedDose.next(
                courses.values().stream().map(CourseOutlook.Outlook::course).toList(),
                id -> state(courses.get(id).standing()));
        Map<UUID, Instant> lastDoses = lastDoses(courses, now);
        Map<UUID, Intervals.Planned> spaced = intervals.next(
                courses.values().stream().map(CourseOutlook.Outlook::course).toList());
        boolean newsMayBeMissing = outlook.newsMayBeMissing();
        List<DayBoard.SessionLine> lines = shown.stream()
                .map(session -> {
                    CourseOutlook.Outlook known = courses.get(session.courseId());
                    NextStep.Gates gates = gates(
                            known,
                            lastDoses.get(session.courseId()),
                            spaced.get(session.courseId()),
                            house,
                            newsMayBeMissing);
                    return line(session, known, planned.get(session.courseId()), gates, warnings, now);
                })
                .toList();
        List<DayBoard.Awaited> awaited = courseIds.stream()
                .map(courses::get)
                .flatMap(known -> awaited(known, shown).stream())
                .toList();
        return new Lines(lines, awaited, newsMayBeMissing);
    }

    private static OutcomeState state(CourseOutlook.Standing standing) {
        return standing == null ? null : standing.state();
    }

    /** By course: of its patient, here or elsewhere. */
    private Map<UUID, Instant> lastDoses(Map<UUID, CourseOutlook.Outlook> courses, Instant now) {
        List<UUID> patients = courses.values().stream()
                .flatMap(known -> known.patientIds().stream())
                .distinct()
                .toList();
        Map<UUID, Instant> here = sessions.lastDoses(patients);
        Map<UUID, PriorInjections.Last> elsewhere = priorInjections.lastByPatient(patients, now);
        Map<UUID, Instant> last = new HashMap<>();
        courses.forEach((id, known) -> known.patientIds().stream()
                .flatMap(patient -> Stream.of(
                        here.get(patient),
                        elsewhere.containsKey(patient) ? elsewhere.get(patient).givenAt() : null))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .ifPresent(at -> last.put(id, at)));
        return last;
    }

    private NextStep.Gates gates(
            CourseOutlook.Outlook known,
            Instant lastDoseAt,
            Intervals.Planned spaced,
            BoardHouse.Ready house,
            boolean newsMayBeMissing) {
        Instant scored = known.lastScoreAt();
        boolean counts = scored != null && (lastDoseAt == null || scored.isAfter(lastDoseAt));
        return new NextStep.Gates(
                known.screenPending(),
                known.standing() != null && known.standing().awaitsDecision(),
                known.course().injectionsGiven() >= known.course().maximumInjections(),
                lastDoseAt == null
                        ? null
                        : lastDoseAt.plus(Duration.ofHours(known.course().leastIntervalHours())),
                spaced == null ? null : spaced.begins(),
                counts ? scored.plus(Duration.ofHours(policies.clearance().scoreFreshHours())) : null,
                house.equipmentChecked(),
                newsMayBeMissing,
                house.physicianReady());
    }

    private static DayBoard.SessionLine line(
            DaySession session,
            CourseOutlook.Outlook known,
            PlannedDose.Next planned,
            NextStep.Gates gates,
            List<WarningView> warnings,
            Instant now) {
        List<HoldCause> causes = known.openHolds().stream().map(OpenHold::cause).toList();
        boolean over = NextStep.isOver(session.state());
        boolean beforeDose = !over && session.given() == null;
        return new DayBoard.SessionLine(
                session.id(),
                session.patientId(),
                session.courseId(),
                session.roomId(),
                session.startsAt(),
                session.endsAt(),
                session.state(),
                session.cancelReason(),
                session.physicianId(),
                session.given() == null ? null : session.given().supervisedBy(),
                known.course().injectionsGiven(),
                known.course().maximumInjections(),
                beforeDose && session.cleared() == null
                        ? new DayBoard.Planned(
                                planned.dose().mgPerKg(), planned.dose().why(), planned.lastDosingWeightKg())
                        : null,
                session.cleared(),
                session.given(),
                session.held(),
                causes,
                !over && !session.escortNamed(),
                beforeDose && known.pregnancyTestRequired(),
                session.unresolvedAdverseEvent(),
                session.awaitsReview(),
                Math.toIntExact(warnings.stream()
                        .filter(warning -> warning.sessionId().equals(session.id()))
                        .count()),
                NextStep.of(facts(session, causes, gates), now).orElse(null),
                session.vitals(),
                session.observedUntil(),
                session.closedAt(),
                session.disposition());
    }

    private static NextStep.Facts facts(DaySession session, List<HoldCause> causes, NextStep.Gates gates) {
        List<Instant> overdue = session.overdueVitals();
        return new NextStep.Facts(
                session.state(),
                session.held(),
                session.startsAt(),
                session.endsAt(),
                session.checkInFrom(),
                session.cleared() == null ? null : session.cleared().checksCountUntil(),
                gates,
                session.given() == null
                        ? null
                        : new NextStep.Observed(
                                session.nextVitalsAt(),
                                overdue.isEmpty() ? null : overdue.get(0),
                                session.observedUntil(),
                                causes.contains(HoldCause.ALERT),
                                session.unresolvedAdverseEvent()));
    }

    /** Its open holds; and a REVIEW that holds nothing, but must be decided before the next dose. */
    private static List<DayBoard.Awaited> awaited(CourseOutlook.Outlook known, List<DaySession> shown) {
        CourseOutlook.Standing standing = known.standing();
        DayBoard.Recommended recommended = standing == null
                ? null
                : new DayBoard.Recommended(standing.recommendationId(), standing.version(), standing.kind());
        List<DayBoard.Awaited> awaited = new ArrayList<>();
        for (OpenHold hold : known.openHolds()) {
            boolean recommends = hold.cause() == HoldCause.RECOMMENDATION;
            boolean decided = standing != null && standing.decision() == Decision.ACCEPTED;
            awaited.add(awaited(
                    known,
                    shown,
                    hold.id(),
                    hold.cause(),
                    hold.raisedAt(),
                    recommends ? recommended : null,
                    HoldEnds.of(hold.cause(), decided)));
        }
        if (standing != null
                && standing.awaitsDecision()
                && known.openHolds().stream().noneMatch(hold -> hold.cause() == HoldCause.RECOMMENDATION)) {
            awaited.add(awaited(known, shown, null, null, null, recommended, HoldEnds.DECISION));
        }
        return awaited;
    }

    private static DayBoard.Awaited awaited(
            CourseOutlook.Outlook known,
            List<DaySession> shown,
            UUID holdId,
            HoldCause cause,
            Instant since,
            DayBoard.Recommended recommended,
            HoldEnds ends) {
        return new DayBoard.Awaited(
                known.course().id(),
                known.course().patientId(),
                shown.stream()
                        .filter(each -> each.courseId().equals(known.course().id()))
                        .map(DaySession::id)
                        .toList(),
                holdId,
                cause,
                since,
                recommended,
                ends,
                ends.roles());
    }
}
