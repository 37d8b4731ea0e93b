package clinic.remit.scheduling.session.late;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.House;
import clinic.remit.scheduling.directory.SupervisionPolicy;
import clinic.remit.scheduling.session.LateEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is known against the supervision of a dose that was given already. */
@ApplicationScoped
class LateSupervision {

    private final EntityManager entities;
    private final House house;
    private final Policies policies;

    LateSupervision(EntityManager entities, House house, Policies policies) {
        this.entities = entities;
        this.house = house;
        this.policies = policies;
    }

    /**
     * The caller holds the physician's lock.
     *
     * @param attestedBy whose token says so now
     * @param discharged the patient has left since
     */
    List<LateEntry.Discrepancy> discrepancies(
            UUID siteId, UUID physician, UUID attestedBy, Instant performedAt, boolean discharged) {
        SupervisionPolicy policy = policies.supervision();
        List<LateEntry.Discrepancy> found = new ArrayList<>();
        if (!physician.equals(attestedBy)) {
            found.add(new LateEntry.Discrepancy("SUPERVISION", "another physician attests to it than supervised it"));
        }
        if (!house.isKnownPresent(siteId, physician, performedAt)) {
            found.add(new LateEntry.Discrepancy("PRESENCE", "the physician is not known to have been on site then"));
        }
        if (!discharged && house.underObservation(physician) >= policy.mostUnderObservation()) {
            found.add(new LateEntry.Discrepancy(
                    "UNDER_OBSERVATION",
                    "a physician has at most " + policy.mostUnderObservation() + " patients under observation"));
        }
        if (injectedAround(physician, performedAt)) {
            found.add(new LateEntry.Discrepancy(
                    "INJECTION_TOO_SOON",
                    "a physician supervises one injection in any " + policy.minutesBetweenInjections() + " minutes"));
        }
        return found;
    }

    /** Whoever supervises the patients now. */
    private boolean injectedAround(UUID physician, Instant performedAt) {
        Duration apart = policies.supervision().betweenInjections();
        Number injections = (Number) entities.createNativeQuery("""
                        select count(*) from treatment_session
                        where injection_supervised_by = :id and injected_at > :from and injected_at < :to""")
                .setParameter("id", physician)
                .setParameter("from", performedAt.minus(apart))
                .setParameter("to", performedAt.plus(apart))
                .getSingleResult();
        return injections.longValue() > 0;
    }
}
