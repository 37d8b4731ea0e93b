package clinic.remit.scheduling;

import clinic.remit.kit.policy.Policy;
import clinic.remit.kit.policy.PolicyFiles;
import clinic.remit.scheduling.course.protocol.CoursePolicy;
import clinic.remit.scheduling.directory.SupervisionPolicy;
import clinic.remit.scheduling.medication.DosingPolicy;
import clinic.remit.scheduling.rearrangement.RearrangementPolicy;
import clinic.remit.scheduling.session.clearance.ClearancePolicy;
import clinic.remit.scheduling.session.discharge.DischargePolicy;
import clinic.remit.scheduling.support.plan.SupportPolicy;
import clinic.remit.scheduling.waiting.offer.WaitingPolicy;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** The policies in force, read once at start. */
@Startup
@Singleton
public class Policies {

    private final CoursePolicy course;
    private final SupervisionPolicy supervision;
    private final ClearancePolicy clearance;
    private final DosingPolicy dosing;
    private final DischargePolicy discharge;
    private final SupportPolicy support;
    private final WaitingPolicy waiting;
    private final RearrangementPolicy rearrangement;

    Policies(PolicyFiles files) {
        course = files.load("course", CoursePolicy.class);
        supervision = files.load("supervision", SupervisionPolicy.class);
        clearance = files.load("clearance", ClearancePolicy.class);
        dosing = files.load("dosing", DosingPolicy.class);
        discharge = files.load("discharge", DischargePolicy.class);
        support = files.load("support", SupportPolicy.class);
        waiting = files.load("waiting", WaitingPolicy.class);
        rearrangement = files.load("rearrangement", RearrangementPolicy.class);
    }

    public CoursePolicy course() {
        return course;
    }

    public SupervisionPolicy supervision() {
        return supervision;
    }

    public ClearancePolicy clearance() {
        return clearance;
    }

    public DosingPolicy dosing() {
        return dosing;
    }

    public DischargePolicy discharge() {
        return discharge;
    }

    public SupportPolicy support() {
        return support;
    }

    public WaitingPolicy waiting() {
        return waiting;
    }

    /** How far ahead sessions are booked; also for rooms that know nothing of courses. */
    public Duration bookingHorizon() {
        return Duration.ofDays(course.bookingHorizonDays());
    }

    public RearrangementPolicy rearrangement() {
        return rearrangement;
    }

    /** The versions that a treatment is judged by, to be kept with what was decided. */
    public Map<String, String> versions() {
        return Map.of(
                "clearance", version(clearance),
                "supervision", version(supervision),
                "dosing", version(dosing),
                "discharge", version(discharge));
    }

    private static String version(Policy policy) {
        return policy.version();
    }
}
