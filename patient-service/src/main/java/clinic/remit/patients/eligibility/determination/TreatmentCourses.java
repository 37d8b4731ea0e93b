package clinic.remit.patients.eligibility.determination;

import clinic.remit.patients.eligibility.EligibilityFacts.EndedCourse;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TreatmentCourses implements PanacheRepositoryBase<TreatmentCourse, UUID> {

    void started(UUID courseId, UUID patientId, UUID determinationId, Instant at) {
        known(courseId, patientId).begin(determinationId, at);
    }

    void ended(UUID courseId, UUID patientId, Instant at, String reason) {
        known(courseId, patientId).end(at, reason);
    }

    Optional<TreatmentCourse> open(Collection<UUID> patientIds) {
        return find("patientId in ?1 and endedAt is null order by startedAt desc, id desc", patientIds)
                .firstResultOptional();
    }

    List<EndedCourse> ended(Collection<UUID> patientIds) {
        return list("patientId in ?1 and endedAt is not null order by endedAt, id", patientIds).stream()
                .map(TreatmentCourse::asEnded)
                .toList();
    }

    private TreatmentCourse known(UUID courseId, UUID patientId) {
        return findByIdOptional(courseId).orElseGet(() -> {
            TreatmentCourse course = new TreatmentCourse(courseId, patientId);
            persist(course);
            return course;
        });
    }
}
