package clinic.remit.scheduling.session.clearance;

import clinic.remit.scheduling.course.prior.PriorInjections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When patients were given doses, here and elsewhere: what intervals and rates are judged by, of whatever course they were. */
@ApplicationScoped
public class GivenDoses {

    private final EntityManager entities;
    private final PriorInjections priorInjections;

    GivenDoses(EntityManager entities, PriorInjections priorInjections) {
        this.entities = entities;
        this.priorInjections = priorInjections;
    }

    /** Under any of these records. */
    List<Instant> of(Collection<UUID> records) {
        return byRecord(records).values().stream().flatMap(List::stream).toList();
    }

    /** By record; those without a dose are left out. */
    public Map<UUID, List<Instant>> byRecord(Collection<UUID> records) {
        Stream<Map.Entry<UUID, Instant>> here = entities.createQuery(
                        "select patientId, dose.injectedAt from TreatmentSession where patientId in :ids and dose.injectedAt is not null",
                        Object[].class)
                .setParameter("ids", records)
                .getResultStream()
                .map(row -> Map.entry((UUID) row[0], (Instant) row[1]));
        Stream<Map.Entry<UUID, Instant>> elsewhere = priorInjections.timesByRecord(records).entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(at -> Map.entry(each.getKey(), at)));
        return Stream.concat(here, elsewhere)
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
