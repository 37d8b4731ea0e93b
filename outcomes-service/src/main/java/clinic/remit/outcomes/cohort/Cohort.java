package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.instruments.Instruments;
import jakarta.enterprise.context.ApplicationScoped;

/** How the clinic's courses went, in numbers that tell nothing of a single patient. */
@ApplicationScoped
class Cohort {

    private final CohortCourses courses;
    private final CohortPolicy policy;
    private final Instruments instruments;

    Cohort(CohortCourses courses, CohortPolicy policy, Instruments instruments) {
        this.courses = courses;
        this.policy = policy;
        this.instruments = instruments;
    }

    /** @throws clinic.remit.kit.http.Malformed if the question cannot be read */
    CohortFilter filter(String from, String to, String site, String instrument, String severity) {
        return CohortFilter.of(from, to, site, instrument, severity, instruments);
    }

    CohortView view(CohortFilter filter) {
        CohortFigures figures = new CohortFigures(courses.matching(filter), policy.smallCells());
        return new CohortView(
                filter,
                policy.version(),
                policy.leastPatients(),
                policy.roundedTo(),
                figures.courses(),
                figures.assessable(),
                figures.byInjections(),
                figures.injectionsToRemission(),
                figures.timeToRelapse(),
                figures.injectionsSpared());
    }
}
