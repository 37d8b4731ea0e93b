package clinic.remit.scheduling.board;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Disposition;
import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.scheduling.directory.roster.Stretch;
import clinic.remit.scheduling.medication.DoseLadder;
import clinic.remit.scheduling.session.SessionState;
import clinic.remit.scheduling.session.day.DaySession;
import clinic.remit.scheduling.session.day.SessionsOfDay;
import clinic.remit.scheduling.session.observation.ObservationSchedule;
import clinic.remit.scheduling.session.warning.WarningView;
import clinic.remit.scheduling.support.SupportSessions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A site's day. What waits for somebody, and who is there, is as it is now, whatever the day.
 *
 * @param asOf when it was drawn up
 * @param dayBegins by the site's zone
 * @param dayEnds the beginning of the next day
 * @param open closures taken off; none when the site is closed
 * @param newsMayBeMissing this service may not know the latest: a physician attests at every clearance
 * @param handOvers that wait for an answer
 * @param overdueVitals the longest overdue first
 * @param awaited what holds the courses of these sessions, or must be decided before their next dose
 * @param warnings at this site that no physician has acknowledged
 * @param lateEntries at this site that no physician has reviewed
 * @param vitalsAfterMinutes when vital signs are due after a dose
 */
@Schema(examples = BoardExamples.BOARD)
record DayBoard(
        Place site,
        LocalDate date,
        Instant asOf,
        Instant dayBegins,
        Instant dayEnds,
        Map<String, String> policyVersions,
        List<Stretch> open,
        boolean equipmentChecked,
        boolean newsMayBeMissing,
        List<RoomLine> rooms,
        List<PhysicianLine> physicians,
        List<NurseLine> nurses,
        List<HandOverLine> handOvers,
        List<OverdueVitals> overdueVitals,
        List<Awaited> awaited,
        List<WarningView> warnings,
        List<SessionsOfDay.LateDose> lateEntries,
        List<SupportLine> supportSessions,
        List<Integer> vitalsAfterMinutes)
        implements AboutPatients {

    @Schema(name = "BoardSite")
    record Place(UUID id, String code, String name, String timeZone) {}

    /**
     * @param closed when the room cannot be used
     * @param sessions in order of time; on today's board also who is in the house from another day
     */
    @Schema(name = "BoardRoom")
    record RoomLine(UUID id, String name, List<Stretch> closed, List<SessionLine> sessions) {}

    /**
     * @param physicianId who stays for the patient after the dose; before it, who is booked
     * @param supervisedBy who was in the room at the injection
     * @param injectionsGiven in the course so far
     * @param planned what the protocol plans next; absent once there is a clearance or a dose
     * @param holdCauses of the course, also when it has had its dose
     * @param needsEscort nobody who takes the patient home has been named
     * @param needsPregnancyTest before a dose
     * @param openWarnings that no physician has acknowledged
     * @param earliestDischargeAt absent before the dose
     * @param next absent when the session is over
     */
    @Schema(name = "BoardSession")
    record SessionLine(
            UUID id,
            UUID patientId,
            UUID courseId,
            UUID roomId,
            Instant startsAt,
            Instant endsAt,
            SessionState state,
            String cancelReason,
            UUID physicianId,
            UUID supervisedBy,
            int injectionsGiven,
            int maximumInjections,
            Planned planned,
            DaySession.Cleared cleared,
            DaySession.Given given,
            boolean held,
            List<HoldCause> holdCauses,
            boolean needsEscort,
            boolean needsPregnancyTest,
            boolean unresolvedAdverseEvent,
            boolean awaitsReview,
            int openWarnings,
            NextStep.Step next,
            List<ObservationSchedule.Step> vitals,
            Instant earliestDischargeAt,
            Instant closedAt,
            Disposition disposition) {}

    /** @param lastDosingWeightKg of the last dose of the course; the patient is weighed anew */
    @Schema(name = "BoardPlannedDose")
    record Planned(BigDecimal mgPerKg, DoseLadder.Why why, BigDecimal lastDosingWeightKg) {}

    /**
     * @param shifts by the roster; none for somebody who is here beside it
     * @param stays from when to when on site
     * @param present now
     * @param sessionIds under this physician, but those that came to nothing
     * @param underObservation patients between dose and discharge
     * @param mostUnderObservation whom one physician may look after at a time
     */
    @Schema(name = "BoardPhysician")
    record PhysicianLine(
            UUID id,
            String name,
            List<Stretch> shifts,
            List<Stay> stays,
            boolean present,
            List<UUID> sessionIds,
            int underObservation,
            int mostUnderObservation) {}

    @Schema(name = "BoardNurse")
    record NurseLine(UUID id, String name, List<Stay> stays, boolean present) {}

    /** @param until absent while the person is there */
    @Schema(name = "BoardStay")
    record Stay(Instant since, Instant until) {}

    @Schema(name = "BoardHandOver")
    record HandOverLine(UUID id, UUID giverId, String giver, UUID receiverId, String receiver, Instant offeredAt) {}

    /** @param dueAt when those were due that nobody has taken, the oldest first */
    @Schema(name = "BoardOverdueVitals")
    record OverdueVitals(UUID sessionId, UUID patientId, UUID roomId, Instant since, List<Instant> dueAt) {}

    /**
     * @param sessionIds of the course on this board
     * @param holdId absent where nothing is held yet: a REVIEW without a critical code
     * @param recommendation what the hold rests on, or the REVIEW
     * @param ends what ends it, and who may do that
     */
    @Schema(name = "BoardAwaited")
    record Awaited(
            UUID courseId,
            UUID patientId,
            List<UUID> sessionIds,
            UUID holdId,
            HoldCause cause,
            Instant since,
            Recommended recommendation,
            HoldEnds ends,
            List<String> roles) {}

    @Schema(name = "BoardRecommendation")
    record Recommended(UUID id, int version, RecommendationKind kind) {}

    /** @param therapist absent if nobody was named, or is not known here */
    @Schema(name = "BoardSupportSession")
    record SupportLine(SupportSessions.Visit session, String therapist) {}

    List<SessionLine> sessions() {
        return rooms.stream().flatMap(room -> room.sessions().stream()).toList();
    }

    @Override
    public Collection<UUID> patientIds() {
        return Stream.of(
                        sessions().stream().map(SessionLine::patientId),
                        supportSessions.stream().map(line -> line.session().patientId()),
                        warnings.stream().map(WarningView::patientId),
                        lateEntries.stream().map(SessionsOfDay.LateDose::patientId))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
