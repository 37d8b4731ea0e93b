package clinic.remit.scheduling.medication;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The door to vials and the controlled-substance ledger: append-only, and never below zero. */
@ApplicationScoped
public class Ledger {

    private static final int LONGEST_SHELF_LIFE = 20;

    private final EntityManager entities;
    private final Clock clock;

    Ledger(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws Unprocessable if it has expired, in the zone of its site */
    Vial receive(VialResource.NewVial said, ZoneId zone, UUID by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (said.expires().isBefore(today) || said.expires().isAfter(today.plusYears(LONGEST_SHELF_LIFE))) {
            throw new Unprocessable(
                    "implausible",
                    "The vial has expired, or its date is not possible.",
                    new FieldProblem(
                            "expires",
                            said.expires().toString(),
                            "today or later, and within " + LONGEST_SHELF_LIFE + " years"));
        }
        Vial vial = Vial.received(Ids.next(), said, by, clock.instant());
        entities.persist(vial);
        return vial;
    }

    /** The vial under its lock. */
    public Vial lock(UUID id) {
        return found(entities.find(Vial.class, id, LockModeType.PESSIMISTIC_WRITE), id);
    }

    /**
     * Writes down what left the vial; what was drawn and not given is wasted before a witness.
     *
     * @throws Conflict vial-too-empty if less is left than was drawn
     * @throws Unprocessable if waste has no witness other than the one who writes
     */
    public void draw(Vial vial, BigDecimal drawnMl, BigDecimal givenMl, UUID session, UUID by, UUID witness) {
        BigDecimal left = remainingMl(vial);
        if (left.compareTo(drawnMl) < 0) {
            throw new Conflict(
                    "vial-too-empty",
                    "Less is left in the vial than was drawn. Count it, and take another.",
                    Map.of("vialId", vial.id(), "remainingMl", left));
        }
        BigDecimal wasted = drawnMl.subtract(givenMl);
        if (wasted.signum() > 0 && (witness == null || witness.equals(by))) {
            throw new Unprocessable(
                    "implausible",
                    "What is drawn and not given is wasted before a witness.",
                    new FieldProblem("wasteWitnessId", String.valueOf(witness), "another person than who injects"));
        }
        entities.persist(
                VialEntry.of(Ids.next(), vial.id(), VialEntry.Kind.GIVEN, givenMl, session, by, null, clock.instant()));
        if (wasted.signum() > 0) {
            entities.persist(VialEntry.of(
                    Ids.next(), vial.id(), VialEntry.Kind.WASTED, wasted, session, by, witness, clock.instant()));
        }
    }

    List<Vial> of(UUID siteId) {
        return entities.createQuery("from Vial where siteId = :id order by expires, id", Vial.class)
                .setParameter("id", siteId)
                .getResultList();
    }

    Vial vial(UUID id) {
        return found(entities.find(Vial.class, id), id);
    }

    BigDecimal remainingMl(Vial vial) {
        return remainingMl(List.of(vial)).get(vial.id());
    }

    /** What is left in each, by vial. */
    Map<UUID, BigDecimal> remainingMl(List<Vial> vials) {
        Map<UUID, BigDecimal> left = vials.stream().collect(Collectors.toMap(Vial::id, Vial::volumeMl));
        entities.createQuery(
                        "select vialId, sum(ml) from VialEntry where vialId in :ids group by vialId", Object[].class)
                .setParameter("ids", left.keySet())
                .getResultStream()
                .forEach(gone -> left.merge((UUID) gone[0], (BigDecimal) gone[1], BigDecimal::subtract));
        return left;
    }

    private static Vial found(Vial vial, UUID id) {
        if (vial == null) {
            throw new NotFound("vial", id);
        }
        return vial;
    }
}
