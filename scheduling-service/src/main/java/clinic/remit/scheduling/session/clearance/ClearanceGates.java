package clinic.remit.scheduling.session.clearance;

import static clinic.remit.scheduling.session.clearance.Gate.Code.BLOOD_PRESSURE;
import static clinic.remit.scheduling.session.clearance.Gate.Code.BUS;
import static clinic.remit.scheduling.session.clearance.Gate.Code.CONSENT;
import static clinic.remit.scheduling.session.clearance.Gate.Code.DEAD_LETTER;
import static clinic.remit.scheduling.session.clearance.Gate.Code.ELIGIBILITY;
import static clinic.remit.scheduling.session.clearance.Gate.Code.EQUIPMENT;
import static clinic.remit.scheduling.session.clearance.Gate.Code.ESCORT;
import static clinic.remit.scheduling.session.clearance.Gate.Code.FASTING;
import static clinic.remit.scheduling.session.clearance.Gate.Code.HIGH_ALERT;
import static clinic.remit.scheduling.session.clearance.Gate.Code.HOLDS;
import static clinic.remit.scheduling.session.clearance.Gate.Code.INTERVAL;
import static clinic.remit.scheduling.session.clearance.Gate.Code.INTOXICATION;
import static clinic.remit.scheduling.session.clearance.Gate.Code.MAXIMUM;
import static clinic.remit.scheduling.session.clearance.Gate.Code.PREGNANCY_TEST;
import static clinic.remit.scheduling.session.clearance.Gate.Code.REVIEW;
import static clinic.remit.scheduling.session.clearance.Gate.Code.SCORE;
import static clinic.remit.scheduling.session.clearance.Gate.Code.SPACING;
import static clinic.remit.scheduling.session.clearance.Gate.Code.SUICIDE_SCREEN;
import static clinic.remit.scheduling.session.clearance.Gate.Code.VITALS;
import static clinic.remit.scheduling.session.clearance.Gate.Code.VITALS_TIME;

import clinic.remit.scheduling.course.Readiness;
import clinic.remit.scheduling.course.hold.OpenHold;
import clinic.remit.scheduling.course.known.KnownScore;
import clinic.remit.scheduling.session.vitals.BloodPressure;
import clinic.remit.scheduling.session.vitals.Vitals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a dose may be given now (design section 4, domain.md section 3). Pure; the same rule judges at the clearance and
 * again in the transaction that records the dose. What is not known blocks.
 */
final class ClearanceGates {

    private ClearanceGates() {}

    /**
     * @param score null if this service has not heard of it
     * @param lastDoseAt null before the first
     * @param spacedUntil after a response the protocol plans the dose for no earlier than the beginning of this local day; null if it does not
     * @param checks null if nobody said what was asked and measured, which only a late entry may not
     */
    record Facts(
            Readiness readiness,
            String primaryInstrument,
            KnownScore score,
            Instant lastDoseAt,
            int injectionsGiven,
            int maximumInjections,
            Duration leastInterval,
            Instant spacedUntil,
            boolean equipmentCheckedToday,
            PreDoseChecks checks) {}

    static List<Gate> judge(Facts facts, ClearancePolicy policy, Instant now) {
        Readiness known = facts.readiness();
        PreDoseChecks checks = facts.checks();
        List<Gate> gates = new ArrayList<>();
        gates.add(must(ELIGIBILITY, known.determinationInForce(), "a signed determination must be in force"));
        gates.add(must(CONSENT, known.consentInForce(), "a consent must be in force"));
        gates.add(must(
                HOLDS,
                known.openHolds().isEmpty(),
                "no hold may be open; open: "
                        + known.openHolds().stream().map(OpenHold::cause).toList()));
        gates.add(must(HIGH_ALERT, !known.openHighAlert(), "a physician must close the alert of level HIGH first"));
        gates.add(must(SUICIDE_SCREEN, !known.screenPending(), "a positive suicide item needs a later C-SSRS"));
        gates.add(must(REVIEW, !known.reviewAwaitsDecision(), "a physician must decide on the REVIEW first"));
        gates.add(score(facts, policy, now));
        gates.add(must(
                MAXIMUM,
                facts.injectionsGiven() < facts.maximumInjections(),
                "the course allows " + facts.maximumInjections() + " injections"));
        gates.add(must(
                INTERVAL,
                facts.lastDoseAt() == null || !now.isBefore(facts.lastDoseAt().plus(facts.leastInterval())),
                "at least " + facts.leastInterval().toHours() + " hours after the dose before"));
        gates.add(
                facts.spacedUntil() == null || !now.isBefore(facts.spacedUntil())
                        ? Gate.go(SPACING)
                        : new Gate(
                                SPACING,
                                Gate.Status.PHYSICIAN_DECIDES,
                                "after the response the next dose is planned for " + facts.spacedUntil()
                                        + " or later"));
        gates.addAll(checks == null ? unknown() : ofChecks(checks, known, policy, now));
        gates.add(must(
                EQUIPMENT, facts.equipmentCheckedToday(), "emergency equipment and ACLS cover must be checked today"));
        gates.add(must(
                DEAD_LETTER, !known.deadLetterWaits(), "an event of this patient could not be read; see dead letters"));
        gates.add(
                known.busUncertain()
                        ? new Gate(BUS, Gate.Status.PHYSICIAN_DECIDES, "news may be missing; a physician must attest")
                        : Gate.go(BUS));
        return List.copyOf(gates);
    }

    private static List<Gate> ofChecks(PreDoseChecks checks, Readiness known, ClearancePolicy policy, Instant now) {
        List<Gate> gates = new ArrayList<>();
        gates.add(must(
                VITALS_TIME,
                within(checks.vitals().takenAt(), now, policy.vitalsFresh()),
                "vital signs must be at most " + policy.vitalsFreshMinutes() + " minutes old"));
        gates.add(bloodPressure(checks.firstVitals(), checks.vitals(), policy));
        gates.add(vitals(checks.vitals(), policy));
        gates.add(must(ESCORT, checks.escort() != null, "a named adult escort is needed"));
        gates.add(must(
                FASTING,
                !checks.lastFoodAt().isAfter(now.minus(Duration.ofHours(policy.noFoodHours())))
                        && !checks.lastLiquidAt().isAfter(now.minus(Duration.ofMinutes(policy.noLiquidMinutes()))),
                "no food for " + policy.noFoodHours() + " hours and no liquid for " + policy.noLiquidMinutes()
                        + " minutes"));
        gates.add(must(
                PREGNANCY_TEST,
                checks.pregnancyTest() == PreDoseChecks.PregnancyTest.NEGATIVE
                        || checks.pregnancyTest() == PreDoseChecks.PregnancyTest.NOT_DONE
                                && !known.pregnancyTestRequired(),
                "a negative pregnancy test of today is needed"));
        gates.add(must(INTOXICATION, !checks.intoxicated(), "no dose while intoxicated"));
        return gates;
    }

    /** Nobody said what was asked and measured. */
    private static List<Gate> unknown() {
        return Stream.of(VITALS_TIME, BLOOD_PRESSURE, VITALS, ESCORT, FASTING, PREGNANCY_TEST, INTOXICATION)
                .map(code -> blocked(code, "not known: no checks before the dose are on record"))
                .toList();
    }

    private static Gate score(Facts facts, ClearancePolicy policy, Instant now) {
        KnownScore score = facts.score();
        String right = "a valid " + facts.primaryInstrument()
                + " of this patient is needed, at most " + policy.scoreFreshHours()
                + " hours old, later than the dose before and not ACUTE";
        boolean met = score != null
                && !score.voided()
                && score.valid()
                && !score.acute()
                && facts.primaryInstrument().equals(score.instrument())
                && within(score.effectiveAt(), now, policy.scoreFresh())
                && (facts.lastDoseAt() == null || score.effectiveAt().isAfter(facts.lastDoseAt()));
        return must(SCORE, met, right);
    }

    /** @param first the raised reading that the present one repeats; null when this one is the first */
    static Gate bloodPressure(Vitals first, Vitals present, ClearancePolicy policy) {
        if (anyReaches(policy.pressureUrgent(), first, present)) {
            return blocked(BLOOD_PRESSURE, policy.pressureUrgent() + " or above: urgent evaluation, no dose");
        } else if (anyReaches(policy.pressureToDefer(), first, present)) {
            return blocked(BLOOD_PRESSURE, policy.pressureToDefer() + " or above: no dose today");
        } else if (!policy.pressureToRepeat().isReachedBy(present)) {
            return Gate.go(BLOOD_PRESSURE);
        }
        String raised = policy.pressureToRepeat() + " or above: ";
        return isRepeat(first, present, policy)
                ? new Gate(
                        BLOOD_PRESSURE,
                        Gate.Status.PHYSICIAN_DECIDES,
                        raised + "still so after the repeat, a physician decides with a reason")
                : blocked(
                        BLOOD_PRESSURE,
                        raised + "repeat after " + policy.repeatAfterMinutes()
                                + " minutes, and send this reading as firstVitals; if still so, a physician decides");
    }

    private static boolean anyReaches(BloodPressure limit, Vitals first, Vitals present) {
        return limit.isReachedBy(present) || first != null && limit.isReachedBy(first);
    }

    private static boolean isRepeat(Vitals first, Vitals present, ClearancePolicy policy) {
        if (first == null || !policy.pressureToRepeat().isReachedBy(first)) {
            return false;
        }
        Duration between = Duration.between(first.takenAt(), present.takenAt());
        return between.compareTo(Duration.ofMinutes(policy.repeatAfterMinutes())) >= 0
                && between.compareTo(Duration.ofMinutes(policy.repeatWithinMinutes())) <= 0;
    }

    static Gate vitals(Vitals vitals, ClearancePolicy policy) {
        boolean out = vitals.systolic() < policy.leastSystolic()
                || vitals.heartRate() < policy.leastHeartRate()
                || vitals.heartRate() > policy.mostHeartRate()
                || vitals.spo2() < policy.leastSpo2()
                || vitals.respiratoryRate() < policy.leastRespiratoryRate()
                || vitals.respiratoryRate() > policy.mostRespiratoryRate()
                || vitals.temperature() != null && vitals.temperature().compareTo(policy.feverFromCelsius()) >= 0;
        return out ? new Gate(VITALS, Gate.Status.PHYSICIAN_DECIDES, within(policy)) : Gate.go(VITALS);
    }

    private static String within(ClearancePolicy policy) {
        return "systolic " + policy.leastSystolic() + " or more, heart rate " + policy.leastHeartRate() + " to "
                + policy.mostHeartRate() + ", SpO2 " + policy.leastSpo2() + " or more, "
                + policy.leastRespiratoryRate() + " to " + policy.mostRespiratoryRate() + " breaths, below "
                + policy.feverFromCelsius() + " degrees; otherwise defer, or a physician decides with a reason";
    }

    private static boolean within(Instant then, Instant now, Duration most) {
        return then != null && !then.isAfter(now) && !then.isBefore(now.minus(most));
    }

    private static Gate must(Gate.Code code, boolean met, String right) {
        return met ? Gate.go(code) : blocked(code, right);
    }

    private static Gate blocked(Gate.Code code, String right) {
        return new Gate(code, Gate.Status.BLOCKED, right);
    }
}
