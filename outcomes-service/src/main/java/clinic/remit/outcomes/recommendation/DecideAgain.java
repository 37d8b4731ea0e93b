package clinic.remit.outcomes.recommendation;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.StopTreatmentRecommended;
import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.events.outcomes.TreatmentContinuationRecommended;
import clinic.remit.events.outcomes.TreatmentHoldRecommended;
import clinic.remit.events.outcomes.TreatmentReviewRecommended;
import clinic.remit.kit.http.NotKnownHere;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.outcomes.assessment.Assessment;
import clinic.remit.outcomes.assessment.PatientScores;
import clinic.remit.outcomes.assessment.Standing;
import clinic.remit.outcomes.assessment.WhenScoresChange;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Decides a course again from all its facts and publishes the difference to what was last published. Nothing else does. */
@ApplicationScoped
class DecideAgain implements WhenScoresChange {

    private final ClinicFacts clinicFacts;
    private final CoursePolicy policy;
    private final Recommendations recommendations;
    private final AcceptedStops acceptedStops;
    private final Event<CourseDecided> decided;
    private final Outbox outbox;
    private final Clock clock;

    DecideAgain(
            ClinicFacts clinicFacts,
            CoursePolicy policy,
            Recommendations recommendations,
            AcceptedStops acceptedStops,
            Event<CourseDecided> decided,
            Outbox outbox,
            Clock clock) {
        this.clinicFacts = clinicFacts;
        this.policy = policy;
        this.recommendations = recommendations;
        this.acceptedStops = acceptedStops;
        this.decided = decided;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void mustBelong(UUID courseId, List<UUID> patientIds) {
        if (courseId != null
                && clinicFacts.courses(patientIds).stream()
                        .noneMatch(course -> course.id().equals(courseId))) {
            throw new NotKnownHere("course of patient " + patientIds.get(0) + ",", courseId);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Standing scoresChanged(Assessment changed, PatientScores scores, SupersedeReason why) {
        Standing standing = new Standing(changed.courseId(), false, null, null);
        for (Course course : clinicFacts.courses(scores.patientIds())) {
            CourseFacts facts = clinicFacts.of(course, scores);
            Decided stands = decide(course, facts, why, clock.instant());
            boolean putRight = why == SupersedeReason.CORRECTED || why == SupersedeReason.VOIDED;
            acceptedStops.check(course, facts, putRight ? changed.id() : null);
            boolean itsOwn = changed.courseId() == null
                    ? course.isOpen()
                    : changed.courseId().equals(course.id());
            if (itsOwn) {
                boolean acute = facts.scores().stream()
                        .anyMatch(it -> it.id().equals(changed.id()) && Readings.isAcute(facts, it));
                standing = new Standing(course.id(), acute, stands.state(), stands.stands());
            }
        }
        return standing;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void factsChanged(UUID patientId, SupersedeReason why) {
        PatientScores scores = clinicFacts.scores(patientId);
        for (Course course : clinicFacts.courses(scores.patientIds())) {
            CourseFacts facts = clinicFacts.of(course, scores);
            decide(course, facts, why, clock.instant());
            acceptedStops.check(course, facts, null);
        }
    }

    /** At the change of the local day; whoever came first has done it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void dayChanged(UUID patientId, UUID courseId, Instant now) {
        Course course = clinicFacts.locked(courseId, patientId);
        if (course.isDue(now)) {
            decide(course, clinicFacts.of(course), SupersedeReason.TIME, now);
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
