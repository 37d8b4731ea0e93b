package clinic.remit.scheduling.course.hold;

import clinic.remit.events.scheduling.HoldCause;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * Why a course must be held, decided from all that is known of the patient, so that no order of arrival can matter.
 * A hold that a physician raised by hand, {@link HoldCause#MANUAL}, is not decided here.
 */
final class HoldPolicy {

    private HoldPolicy() {}

    /**
     * @param eligible a determination is signed off, not revoked and still valid
     * @param recommendationHolds the standing recommendation is HOLD or STOP, or holds sessions at once, and was not declined
     * @param openHighAlert the open alert of level HIGH; null without one
     * @param deadLetterWaits an event of this patient could not be read
     * @param otherOpenCourse another open course of the same person, which a merge brought to light; null without one
     */
    record Facts(
            boolean patientActive,
            boolean eligible,
            UUID determinationId,
            boolean consented,
            boolean recommendationHolds,
            UUID recommendationId,
            UUID openHighAlert,
            boolean deadLetterWaits,
            UUID otherOpenCourse) {}

    /** Each cause that holds the course now, with what it comes from; the source is null where none is known. */
    static Map<HoldCause, UUID> decide(Facts facts) {
        Map<HoldCause, UUID> causes = new EnumMap<>(HoldCause.class);
        if (!facts.patientActive()) {
            causes.put(HoldCause.PATIENT_STATUS, null);
        }
        if (!facts.eligible()) {
            causes.put(HoldCause.ELIGIBILITY, facts.determinationId());
        }
        if (!facts.consented()) {
            causes.put(HoldCause.CONSENT, null);
        }
        if (facts.recommendationHolds()) {
            causes.put(HoldCause.RECOMMENDATION, facts.recommendationId());
        }
        if (facts.openHighAlert() != null) {
            causes.put(HoldCause.ALERT, facts.openHighAlert());
        }
        if (facts.deadLetterWaits()) {
            causes.put(HoldCause.DEAD_LETTER, null);
        }
        if (facts.otherOpenCourse() != null) {
            causes.put(HoldCause.OTHER_COURSE, facts.otherOpenCourse());
        }
        return causes;
    }
}
