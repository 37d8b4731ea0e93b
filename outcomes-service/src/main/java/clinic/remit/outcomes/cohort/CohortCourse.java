package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.recommendation.CourseDecided;
import clinic.remit.outcomes.trajectory.CourseResult;
import clinic.remit.outcomes.trajectory.CourseRules;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A course as the cohort counts it; derived from its facts whenever it is decided again, and never told otherwise. */
@Entity
class CohortCourse {

    @Id
    private UUID courseId;

    private UUID patientId;
    private UUID siteId;
    private LocalDate startedOn;
    private String instrument;
    private String baselineBand;
    private int injections;
    private boolean assessable;
    private Integer injectionsToResponse;
    private Integer injectionsToRemission;
    private LocalDate remissionOn;
    private LocalDate relapseOn;
    private LocalDate lastScoreOn;
    private Integer injectionsSpared;
    private String policyVersion;

    protected CohortCourse() {}

    static CohortCourse of(CourseDecided decided, CourseRules rules) {
        CourseResult result = CourseResult.of(decided.facts(), decided.trajectory(), rules, decided.decidedAt());
        CohortCourse course = new CohortCourse();
        course.courseId = decided.facts().courseId();
        course.patientId = decided.facts().patientId();
        course.siteId = decided.siteId();
        course.startedOn = result.startedOn();
        course.instrument = decided.facts().primary().code();
        course.baselineBand = result.baselineBand();
        course.injections = result.injections();
        course.assessable = result.assessable();
        course.injectionsToResponse = result.injectionsToResponse();
        course.injectionsToRemission = result.injectionsToRemission();
        course.remissionOn = result.remissionOn();
        course.relapseOn = result.relapseOn();
        course.lastScoreOn = result.lastScoreOn();
        course.injectionsSpared = result.injectionsSpared();
        course.policyVersion = decided.policyVersion();
        return course;
    }
}
