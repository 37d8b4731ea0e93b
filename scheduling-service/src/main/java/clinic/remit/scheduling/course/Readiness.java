package clinic.remit.scheduling.course;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.patients.SexForDosing;
import clinic.remit.scheduling.course.hold.OpenHold;
import java.util.List;

/**
 * All that is known here of a patient that bears on giving the next injection.
 *
 * @param screenPending a positive suicide item waits for a C-SSRS
 * @param reviewAwaitsDecision a REVIEW stands that no physician has set aside
 * @param state of the depression, as outcomes-service judged it; null if it has not told
 * @param deadLetterWaits an event of this patient could not be read
 * @param busUncertain this service may not know the latest: it is behind, or an event waits of which nobody knows whose it is
 */
public record Readiness(
        boolean determinationInForce,
        boolean consentInForce,
        List<OpenHold> openHolds,
        boolean openHighAlert,
        boolean screenPending,
        boolean reviewAwaitsDecision,
        OutcomeState state,
        boolean deadLetterWaits,
        boolean busUncertain,
        boolean deceased,
        int ageYears,
        SexForDosing sex,
        boolean pregnancyTestRequired) {

    Readiness withHolds(List<OpenHold> holds) {
        return new Readiness(
                determinationInForce,
                consentInForce,
                List.copyOf(holds),
                openHighAlert,
                screenPending,
                reviewAwaitsDecision,
                state,
                deadLetterWaits,
                busUncertain,
                deceased,
                ageYears,
                sex,
                pregnancyTestRequired);
    }
}
