package clinic.remit.scheduling.session;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.scheduling.course.hold.OpenHold;
import clinic.remit.scheduling.session.clearance.Clearance;
import clinic.remit.scheduling.session.discharge.Closed;
import clinic.remit.scheduling.session.warning.WarningView;
import clinic.remit.scheduling.slots.KeptSlot;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param held a hold of its course is open: it keeps its slot but may not go on
 * @param injectedAt null when none was given, or it was voided: then {@code injection} shows what had been on record
 * @param lateEntry of a dose that was entered after it was given, with what was not as it should be
 * @param openHolds what holds its course now, also when the dose has been given: then it is for the physician to see
 * @param warnings what became known after the dose, for the physician to acknowledge
 */
public record SessionView(
        UUID id,
        UUID courseId,
        UUID patientId,
        UUID siteId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        boolean held,
        String cancelReason,
        Clearance clearance,
        Injection injection,
        Instant injectedAt,
        boolean injectionVoided,
        LateEntry.View lateEntry,
        Closed closing,
        List<OpenHold> openHolds,
        List<WarningView> warnings)
        implements AboutPatient {

    /** Without what others know: the holds of its course, and the warnings. */
    public static SessionView of(TreatmentSession session) {
        KeptSlot place = session.place();
        RecordedDose dose = session.dose();
        return new SessionView(
                session.id(),
                session.courseId(),
                session.patientId(),
                session.siteId(),
                place.roomId(),
                place.physicianId(),
                place.startsAt(),
                place.endsAt(),
                session.state(),
                session.isHeld(),
                session.cancelReason(),
                session.clearance(),
                dose.injection(),
                dose.injectedAt(),
                dose.injectionVoided(),
                session.late() == null ? null : session.late().view(),
                session.closing(),
                List.of(),
                List.of());
    }

    SessionView with(List<OpenHold> holds, List<WarningView> warned) {
        return new SessionView(
                id,
                courseId,
                patientId,
                siteId,
                roomId,
                physicianId,
                startsAt,
                endsAt,
                state,
                held,
                cancelReason,
                clearance,
                injection,
                injectedAt,
                injectionVoided,
                lateEntry,
                closing,
                List.copyOf(holds),
                List.copyOf(warned));
    }
}
