package clinic.remit.patients.screening.reported;

import clinic.remit.patients.revision.FactKind;
import clinic.remit.patients.revision.PastRecord;
import java.util.Comparator;
import java.util.List;

/** What the other services had told of a treatment, as it was once on record. */
public final class PastTreatment {

    private PastTreatment() {}

    /** The newest first. */
    public static List<TreatmentFindingView> findings(PastRecord past) {
        return past.all(FactKind.REPORTED_FINDING, TreatmentFinding.class).stream()
                .map(TreatmentFinding::view)
                .sorted(Comparator.comparing(TreatmentFindingView::effectiveAt).reversed())
                .toList();
    }

    public static List<SafetyAlertView> alerts(PastRecord past) {
        return past.all(FactKind.SAFETY_ALERT, SafetyAlert.class).stream()
                .map(SafetyAlert::view)
                .toList();
    }
}
