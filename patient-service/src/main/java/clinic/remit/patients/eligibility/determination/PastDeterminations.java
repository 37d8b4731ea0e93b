package clinic.remit.patients.eligibility.determination;

import clinic.remit.patients.revision.FactKind;
import clinic.remit.patients.revision.PastRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Determinations as they once stood. */
@ApplicationScoped
public class PastDeterminations {

    /** The one that stood then; empty if nobody had asked yet. */
    public Optional<DeterminationView> in(PastRecord past) {
        return past.all(FactKind.DETERMINATION, Determination.class).stream()
                .map(determination -> determination.view(past.at()))
                .findFirst();
    }

    /** The courses that were known then. */
    public List<TreatmentCourseView> courses(PastRecord past) {
        return past.all(FactKind.COURSE, TreatmentCourse.class).stream()
                .map(TreatmentCourse::view)
                .toList();
    }
}
