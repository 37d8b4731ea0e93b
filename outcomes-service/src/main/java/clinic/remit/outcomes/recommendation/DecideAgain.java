package clinic.remit.outcomes.recommendation;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.StopTreatmentRecommended;
import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.events.outcomes.TreatmentContinuationRecommended;
import clinic.remit.events.outcomes.TreatmentHoldRecommended;
import clinic.remit.events.outcomes.TreatmentReviewRecommended;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.outcomes.assessment.Assessment;
import clinic.remit.outcomes.assessment.PatientScores;
import clinic.remit.outcomes.assessment.Standing;
import clinic.remit.outcomes.assessment.WhenScoresChange;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import clinic.remit.outcomes.trajectory.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decides a course again from all its facts and publishes the difference to what was last published. Nothing else does. */
@ApplicationScoped
class DecideAgain implements WhenScoresChange {

    private final ClinicFacts clinicFacts;
    private final CoursePolicy policy;
    private final Recommendations recommendations;
    private final AcceptedStops acceptedStops;
    private final DueScores dueScores;
    private final WorsenedCourses worsened;
    private final Event<CourseDecided> decided;
    private final Outbox outbox;
    private final Clock clock;

    DecideAgain(
            ClinicFacts clinicFacts,
            CoursePolicy policy,
            Recommendations recommendations,
            AcceptedStops acceptedStops,
            DueScores dueScores,
            WorsenedCourses worsened,
            Event<CourseDecided> decided,
            Outbox outbox,
            Clock clock) {
        this.clinicFacts = clinicFacts;
        this.policy = policy;
        this.recommendations = recommendations;
        this.acceptedStops = acceptedStops;
        this.dueScores = dueScores;
        this.worsened = worsened;
        this.decided = decided;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean isCourseOf(UUID courseId, List<UUID> patientIds) {
        return clinicFacts.courses(patientIds).stream()
                .anyMatch(course -> course.id().equals(courseId));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Standing> scoresChanged(List<Assessment> changed, PatientScores scores, SupersedeReason why) {
        List<Standing> standing = new ArrayList<>();
        changed.forEach(it -> standing.add(new Standing(it.courseId(), false, null, null)));
        Map<Course, CourseFacts> courses = new LinkedHashMap<>();
        for (Course course : clinicFacts.courses(scores.patientIds())) {
            CourseFacts facts = clinicFacts.of(course, scores);
            courses.put(course, facts);
            Decided stands = decide(course, facts, why, clock.instant());
            boolean putRight = why == SupersedeReason.CORRECTED || why == SupersedeReason.VOIDED;
            acceptedStops.check(course, facts, putRight ? changed.get(0).id() : null);
            Set<UUID> acute = facts.scores().stream()
                    .filter(it -> Readings.isAcute(facts, it))
                    .map(ScoreFact::id)
                    .collect(Collectors.toSet());
            for (int i = 0; i < changed.size(); i++) {
                if (isOf(course, changed.get(i))) {
                    boolean early = acute.contains(changed.get(i).id());
                    standing.set(i, new Standing(course.id(), early, stands.state(), stands.stands()));
                }
            }
        }
        dueScores.keep(scores, courses, clock.instant());
        return standing;
    }

    /** A score that names no course is of the open one. */
    private static boolean isOf(Course course, Assessment score) {
        return score.courseId() == null ? course.isOpen() : score.courseId().equals(course.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void factsChanged(UUID patientId, SupersedeReason why) {
        PatientScores scores = clinicFacts.scores(patientId);
        Map<Course, CourseFacts> courses = new LinkedHashMap<>();
        for (Course course : clinicFacts.courses(scores.patientIds())) {
            CourseFacts facts = clinicFacts.of(course, scores);
            courses.put(course, facts);
            decide(course, facts, why, clock.instant());
            acceptedStops.check(course, facts, null);
        }
        dueScores.keep(scores, courses, clock.instant());
    }

    /** Something that decides no course, but which scores are due. */
    @Transactional(Transactional.TxType.MANDATORY)
    void planChanged(UUID patientId) {
        dueScores.keep(patientId, clock.instant());
    }

    /** At the change of the local day; whoever came first has done it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void dayChanged(UUID patientId, UUID courseId, Instant now) {
        Course course = clinicFacts.locked(courseId, patientId);
        if (course.isDue(now)) {
            decide(course, clinicFacts.of(course), SupersedeReason.TIME, now);
            dueScores.keep(patientId, now);
        }
    }

    /** @param stands null as long as nothing was recommended */
    private record Decided(OutcomeState state, Recommendation stands) {}

    private Decided decide(Course course, CourseFacts facts, SupersedeReason why, Instant now) {
        CoursePolicy.Decided by = policy.decide(facts, now);
        StandingRecommendation before = recommendations.standing(course.id()).orElse(null);
        Recommendation stands = before == null ? null : before.content();
        if (course.isOpen() && (before == null || !before.says(by.advice()))) {
            stands = succeed(before, course, facts, by.advice(), why, now);
        }
        List<Milestone> reached = Milestone.of(by.trajectory());
        List<String> told = new ArrayList<>(course.milestones());
        for (Milestone milestone : reached) {
            if (!told.contains(milestone.key())) {
                told.add(milestone.key());
                outbox.publish(milestone.event(
                        course.patientId(), course.id(), facts.primary().code(), now));
            }
        }
        Instant nextDay = facts.day(now).plusDays(1).atStartOfDay(facts.zone()).toInstant();
        course.told(told, facts.nextAfter(now).filter(nextDay::isAfter).orElse(nextDay));
        recommendations.flush();
        worsened.check(course, facts, by.trajectory());
        decided.fire(new CourseDecided(
                facts, by.trajectory(), course.siteId(), by.advice().policyVersion(), now));
        return new Decided(by.trajectory().state(), stands);
    }

    private Recommendation succeed(
            StandingRecommendation before,
            Course course,
            CourseFacts facts,
            Advice advice,
            SupersedeReason why,
            Instant now) {
        Recommendation next = new Recommendation(
                Ids.next(),
                before == null ? 1 : before.content().version() + 1,
                course.id(),
                advice.kind(),
                advice.codes(),
                advice.holdsSessions(),
                advice.rule(),
                advice.state(),
                advice.stale(),
                advice.evidence(),
                advice.counterEvidence(),
                advice.wouldChangeIt(),
                advice.policyVersion(),
                before == null ? null : before.content().recommendationId(),
                before == null ? SupersedeReason.FIRST : why,
                facts.day(now),
                now);
        if (before != null) {
            before.supersede(now);
            recommendations.flush();
        }
        recommendations.persistAndFlush(new StandingRecommendation(course.patientId(), next));
        outbox.publish(event(course.patientId(), next, now));
        return next;
    }

    private static DomainEvent event(UUID patientId, Recommendation next, Instant now) {
        return switch (next.kind()) {
            case CONTINUE -> new TreatmentContinuationRecommended(patientId, next, now);
            case HOLD -> new TreatmentHoldRecommended(patientId, next, now);
            case STOP -> new StopTreatmentRecommended(patientId, next, now);
            case REVIEW -> new TreatmentReviewRecommended(patientId, next, now);
        };
    }
}
