package clinic.remit.outcomes.due;

import static java.time.temporal.ChronoUnit.MICROS;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.security.Caller;
import clinic.remit.outcomes.KnownPatients;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The scores that are due: rows that follow the facts, in the transaction that changes them. */
@ApplicationScoped
public class DueAssessments implements PanacheRepositoryBase<DueAssessment, UUID> {

    private final KnownPatients patients;
    private final Clock clock;

    DueAssessments(KnownPatients patients, Clock clock) {
        this.patients = patients;
        this.clock = clock;
    }

    /**
     * Under the patient's lock: these are due, and nothing else is. What records that were merged both wait for stays where the survivor has
     * it: another row that became it would be written before that one is deleted.
     *
     * @param patientIds all ids of the patient, the survivor's first
     */
    public void become(List<UUID> patientIds, List<Due> due) {
        List<DueAssessment> rows = new ArrayList<>(list(
                "patientId in ?1 order by case when patientId = ?2 then 0 else 1 end, id",
                patientIds,
                patientIds.get(0)));
        for (Due each : due) {
            DueAssessment row =
                    rows.stream().filter(it -> it.isFor(each)).findFirst().orElse(null);
            if (row == null) {
                persist(new DueAssessment(patientIds.get(0), each));
            } else {
                row.become(patientIds.get(0), each);
                rows.remove(row);
            }
        }
        rows.forEach(this::delete);
    }

    /** Of one patient, the soonest first. */
    List<DueView> of(UUID patientId, Caller caller) {
        if (!patients.mayReach(caller, patientId)) {
            throw new NotFound("patient", patientId);
        }
        patients.mustBeKnown(patientId);
        Instant now = clock.instant();
        return list(
                        "patientId in ?1 and (lapsesAt is null or lapsesAt > ?2) order by dueAt, id",
                        patients.idsOf(patientId),
                        now)
                .stream()
                .map(it -> it.view(now))
                .toList();
    }

    /**
     * Of the clinic, the soonest first.
     *
     * @param siteId null for all sites
     */
    Page<DueView> of(UUID siteId, boolean overdueOnly, Cursor after, int limit) {
        Instant now = clock.instant();
        StringBuilder query = new StringBuilder("(lapsesAt is null or lapsesAt > :now)");
        Map<String, Object> parameters = new HashMap<>(Map.of("now", now));
        if (siteId != null) {
            query.append(" and siteId = :site");
            parameters.put("site", siteId);
        }
        if (overdueOnly) {
            query.append(" and overdueAt <= :now and dueAt <= :now");
        }
        if (after != null) {
            query.append(" and (dueAt, id) > (:at, :id)");
            parameters.put("at", timeOf(after));
            parameters.put("id", after.id());
        }
        List<DueAssessment> found = find(query + " order by dueAt, id", parameters)
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, last -> new Cursor(last.dueAt().toString(), last.id()))
                .map(it -> it.view(now));
    }

    private static Instant timeOf(Cursor cursor) {
        try {
            return Instant.parse(cursor.sortValue()).truncatedTo(MICROS);
        } catch (DateTimeParseException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }
}
