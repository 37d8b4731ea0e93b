package clinic.remit.outcomes.safety;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.ids.Ids;
import clinic.remit.outcomes.KnownPatients;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What waits for a physician to look at. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<PhysicianTask, UUID> {

    private static final String SCORE_MISSED = "SCORE_MISSED";

    private final KnownPatients patients;
    private final Clock clock;

    Tasks(KnownPatients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    /** Under the patient's lock: a stop was accepted, and a score that it rested on is no longer what it was. */
    public void stopEvidenceChanged(UUID patientId, UUID courseId, UUID recommendationId) {
        String code = "STOP_EVIDENCE_CHANGED";
        if (count("subjectId = ?1 and code = ?2 and closedAt is null", recommendationId, code) == 0) {
            persist(new PhysicianTask(Ids.next(), patientId, courseId, recommendationId, null, code, clock.instant()));
        }
    }

    /**
     * Under the patient's lock: these scores after a stop are missed, and no others are. The newest has a task, once, until its score comes or
     * a physician closes it; those that were missed while nobody counted, as in a downtime, are in it.
     *
     * @param days the earliest first
     */
    public void scoresMissed(UUID patientId, UUID courseId, List<LocalDate> days) {
        List<PhysicianTask> known = list("subjectId = ?1 and code = ?2", courseId, SCORE_MISSED);
        known.stream()
                .filter(it -> it.isOpen() && !days.contains(it.dueOn()))
                .forEach(it -> it.takenBack(clock.instant()));
        if (!days.isEmpty()) {
            LocalDate newest = days.get(days.size() - 1);
            boolean told = known.stream()
                    .filter(it -> it.isOpen() || it.isClosedByPhysician())
                    .anyMatch(it -> it.dueOn().equals(newest));
            if (!told) {
                persist(new PhysicianTask(
                        Ids.next(), patientId, courseId, courseId, newest, SCORE_MISSED, clock.instant()));
            }
        }
    }

    /** Whether it was ever raised for this recommendation. */
    public boolean wasRaised(UUID recommendationId) {
        return count("subjectId", recommendationId) > 0;
    }

    /** The newest first. */
    Page<TaskView> search(UUID patientId, boolean openOnly, Cursor after, int limit) {
        NewestFirst newest = new NewestFirst(openOnly, patientId == null ? null : patients.idsOf(patientId), after);
        List<PhysicianTask> found =
                find(newest.query(), newest.parameters()).page(0, limit + 1).list();
        return Page.of(found, limit, last -> NewestFirst.after(last.raisedAt(), last.id()))
                .map(PhysicianTask::view);
    }

    @Transactional
    TaskView close(UUID id, String ifMatch, Closing closing, UUID by) {
        Etags.required(ifMatch);
        PhysicianTask task = findByIdOptional(id).orElseThrow(() -> new NotFound("task", id));
        patients.lock(task.patientId());
        getEntityManager().refresh(task);
        Etags.check(ifMatch, task.version());
        task.close(by, closing.reasonCode(), closing.done(), clock.instant());
        flush();
        return task.view();
    }
}
