package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The scores. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    Assessment get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("assessment", id));
    }

    /** Scores of a patient. */
    record Question(List<UUID> patientIds, UUID courseId, String instrument, boolean includeVoided) {}

    /** The newest first. */
    Page<Assessment> find(Question asked, Cursor after, int limit) {
        StringBuilder query = new StringBuilder("patientId in :patients");
        Map<String, Object> parameters = new HashMap<>(Map.of("patients", asked.patientIds()));
        if (asked.courseId() != null) {
            query.append(" and courseId = :course");
            parameters.put("course", asked.courseId());
        }
        if (asked.instrument() != null) {
            query.append(" and instrument = :instrument");
            parameters.put("instrument", asked.instrument());
        }
        if (!asked.includeVoided()) {
            query.append(" and voidedAt is null");
        }
        if (after != null) {
            query.append(" and (effectiveAt, id) < (:at, :id)");
            parameters.put("at", timeOf(after));
            parameters.put("id", after.id());
        }
        List<Assessment> found = find(query + " order by effectiveAt desc, id desc", parameters)
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, last -> new Cursor(last.effectiveAt().toString(), last.id()));
    }

    private static Instant timeOf(Cursor cursor) {
        try {
            return Instant.parse(cursor.sortValue());
        } catch (DateTimeParseException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }

    /** @param patientIds all ids of one patient */
    public PatientScores of(List<UUID> patientIds) {
        return new PatientScores(patientIds, list("patientId in ?1 and voidedAt is null", patientIds));
    }

    /** The scores that stand, of one patient or many. */
    public List<CountedScore> counted(Collection<UUID> patientIds) {
        return find("""
                        select id, patientId, courseId, number, instrument, instrumentVersion, score, effectiveAt, timeKnown
                        from Assessment where patientId in ?1 and voidedAt is null""", patientIds).project(CountedScore.class).list();
    }
}
