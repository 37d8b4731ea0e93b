package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.safety.AlertView;
import clinic.remit.outcomes.safety.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The way of many scores at once: as that of one ({@link RecordAssessment}), but all or none, and each patient is decided once, after all
 * of theirs.
 */
@ApplicationScoped
class RecordBatch {

    private final KnownPatients patients;
    private final Assessments assessments;
    private final Plausibility plausibility;
    private final Alerts alerts;
    private final WhenScoresChange whenScoresChange;
    private final TellScores tell;
    private final Clock clock;

    RecordBatch(
            KnownPatients patients,
            Assessments assessments,
            Plausibility plausibility,
            Alerts alerts,
            WhenScoresChange whenScoresChange,
            TellScores tell,
            Clock clock) {
        this.patients = patients;
        this.assessments = assessments;
        this.plausibility = plausibility;
        this.alerts = alerts;
        this.whenScoresChange = whenScoresChange;
        this.tell = tell;
        this.clock = clock;
    }

    /** One patient's part of the batch: by their place in it, the scores that are new. */
    private record Part(PatientScores before, Map<Integer, Assessment> recorded) {

        List<Assessment> oldestFirst() {
            return recorded.values().stream()
                    .sorted(Comparator.comparing(Assessment::effectiveAt).thenComparing(Assessment::id))
                    .toList();
        }
    }

    @Transactional
    BatchView record(List<AssessmentRequest> said, Caller caller) {
        Instant now = clock.instant();
        BatchProblems problems = new BatchProblems();
        List<Plausibility.Judged> judged = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            judged.add(plausibility.judge(said.get(i), now, caller));
            problems.judged(i, judged.get(i));
        }
        Map<UUID, List<Integer>> places = byPatient(said, problems);
        Map<UUID, PatientScores> before = new LinkedHashMap<>();
        places.forEach((patient, indexes) -> {
            before.put(patient, assessments.of(patients.idsOf(patient)));
            checkCourses(said, indexes, before.get(patient).patientIds(), problems);
        });
        problems.refuseIfAny();
        List<Part> parts = new ArrayList<>();
        places.forEach((patient, indexes) -> {
            Part part = new Part(before.get(patient), new LinkedHashMap<>());
            for (int i : indexes) {
                Assessment it = Assessment.record(
                        Ids.next(),
                        said.get(i),
                        judged.get(i).instrument(),
                        judged.get(i).score(),
                        now,
                        caller.id());
                checkDuplicates(i, it, part, problems);
                part.recorded().put(i, it);
            }
            parts.add(part);
        });
        problems.refuseIfAny();
        return alerts.together(() -> decide(keep(parts), said.size(), now));
    }

    /** The places of each patient's scores, by the id of the record that stands for the patient. */
    private Map<UUID, List<Integer>> byPatient(List<AssessmentRequest> said, BatchProblems problems) {
        Map<UUID, UUID> known = patients.lockAllKnown(
                said.stream().map(AssessmentRequest::patientId).distinct().toList());
        Map<UUID, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < said.size(); i++) {
            UUID named = said.get(i).patientId();
            if (known.containsKey(named)) {
                places.computeIfAbsent(known.get(named), patient -> new ArrayList<>())
                        .add(i);
            } else {
                problems.unknown(i, "patientId", named);
            }
        }
        return places;
    }

    private void checkCourses(
            List<AssessmentRequest> said, List<Integer> indexes, List<UUID> patientIds, BatchProblems problems) {
        Map<UUID, Boolean> asked = new TreeMap<>();
        for (int i : indexes) {
            UUID course = said.get(i).courseId();
            if (course != null && !asked.computeIfAbsent(course, id -> whenScoresChange.isCourseOf(id, patientIds))) {
                problems.unknown(i, "courseId", course);
            }
        }
    }

    private void checkDuplicates(int index, Assessment it, Part part, BatchProblems problems) {
        plausibility.probablySame(it, part.before().standing()).forEach(other -> problems.duplicate(index, other));
        part.recorded().forEach((first, other) -> {
            if (!plausibility.probablySame(it, List.of(other)).isEmpty()) {
                problems.duplicateWithin(index, first);
            }
        });
    }

    /** Written, they are let go of: what is published later would otherwise look through all of them for changes, each time. */
    private List<Part> keep(List<Part> parts) {
        parts.forEach(part -> assessments.persist(part.recorded().values()));
        assessments.flush();
        assessments.getEntityManager().clear();
        return parts;
    }

    private BatchView decide(List<Part> parts, int size, Instant now) {
        BatchView.RecordedScore[] entries = new BatchView.RecordedScore[size];
        Map<UUID, BatchView.CourseAfter> courses = new LinkedHashMap<>();
        List<AlertView> raised = new ArrayList<>();
        for (Part part : parts) {
            List<Assessment> recorded = part.oldestFirst();
            PatientScores scores = part.before().with(recorded);
            recorded.forEach(it -> raised.addAll(alerts.scored(it.patientId(), it.id(), it.effectiveAt(), it.score())));
            SupersedeReason why = recorded.stream().anyMatch(part.before()::isBackdated)
                    ? SupersedeReason.BACKDATED
                    : SupersedeReason.NEW_SCORE;
            List<Standing> after = whenScoresChange.scoresChanged(recorded, scores, why);
            tell.recorded(recorded, scores, after, now);
            after.stream()
                    .filter(it -> it.state() != null)
                    .forEach(it -> courses.put(it.courseId(), BatchView.CourseAfter.of(it)));
            part.recorded().forEach((place, it) -> entries[place] = BatchView.RecordedScore.of(it));
            assessments.flush();
            assessments.getEntityManager().clear();
        }
        return new BatchView(List.of(entries), List.copyOf(courses.values()), raised);
    }
}
