package clinic.remit.scheduling.support;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.scheduling.support.plan.SupportElement;
import clinic.remit.scheduling.support.plan.SupportKind;
import clinic.remit.scheduling.support.plan.SupportState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers see of support. */
final class SupportViews {

    private SupportViews() {}

    /** It was entered in error. */
    record Voiding(String reasonCode, UUID voidedBy, Instant voidedAt) {

        static Voiding of(String reasonCode, UUID by, Instant at) {
            return at == null ? null : new Voiding(reasonCode, by, at);
        }
    }

    /**
     * @param note for physicians, nurses and therapists alone
     * @param dueOn the day for which policy asked for this visit; absent if people planned it
     * @param moves where it was before, the oldest first
     * @param plannedBy absent if policy planned it
     * @param settledBy who said how it went, or cancelled it; absent if that followed from something else
     */
    @Schema(name = "SupportSessionView")
    record SessionView(
            UUID id,
            UUID courseId,
            UUID patientId,
            UUID siteId,
            SupportKind kind,
            UUID therapistId,
            Instant startsAt,
            Instant endsAt,
            SupportState state,
            String reasonCode,
            String note,
            LocalDate dueOn,
            List<SupportSession.Move> moves,
            UUID plannedBy,
            UUID settledBy,
            Instant settledAt,
            Voiding voided)
            implements AboutPatient {}

    /**
     * @param measureCode which, if the kind is OTHER
     * @param target ACTIVITY: minutes a week; NO_ALCOHOL: hours before and after a dose
     * @param progress the newest last
     */
    record GoalView(
            UUID id,
            UUID courseId,
            UUID patientId,
            SupportGoal.Kind kind,
            String measureCode,
            Integer target,
            String note,
            LocalDate agreedOn,
            UUID agreedBy,
            Instant endedAt,
            UUID endedBy,
            String endReason,
            Voiding voided,
            List<ProgressView> progress)
            implements AboutPatient {}

    /** @param confounder the antidepressant was changed: what the scores say of the injections is to be read with that */
    record ProgressView(
            UUID id,
            LocalDate observedOn,
            GoalProgress.Finding finding,
            Integer minutes,
            GoalProgress.Change change,
            boolean confounder,
            String note,
            UUID recordedBy,
            Instant recordedAt,
            Voiding voided) {}

    /** A change of the antidepressant during the course. */
    record Confounder(UUID goalId, UUID progressId, LocalDate observedOn, GoalProgress.Change change) {}

    /** A course of which something is due. */
    record DueSupport(UUID courseId, UUID patientId, List<SupportElement> due) implements AboutPatient {}

    /**
     * @param due what somebody has to see to now, with the reason
     * @param plan everything else that policy asks for, and how it stands
     */
    record CourseSupport(
            UUID courseId,
            UUID patientId,
            Instant asOf,
            String policyVersion,
            List<SupportElement> due,
            List<SupportElement> plan,
            List<SessionView> sessions,
            List<GoalView> goals,
            List<Confounder> confounders)
            implements AboutPatient {}
}
