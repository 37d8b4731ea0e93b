package clinic.remit.scheduling.session;

import static clinic.remit.scheduling.session.Gate.Code.BLOOD_PRESSURE;
import static clinic.remit.scheduling.session.Gate.Code.BUS;
import static clinic.remit.scheduling.session.Gate.Code.CONSENT;
import static clinic.remit.scheduling.session.Gate.Code.DEAD_LETTER;
import static clinic.remit.scheduling.session.Gate.Code.ELIGIBILITY;
import static clinic.remit.scheduling.session.Gate.Code.EQUIPMENT;
import static clinic.remit.scheduling.session.Gate.Code.ESCORT;
import static clinic.remit.scheduling.session.Gate.Code.FASTING;
import static clinic.remit.scheduling.session.Gate.Code.HIGH_ALERT;
import static clinic.remit.scheduling.session.Gate.Code.HOLDS;
import static clinic.remit.scheduling.session.Gate.Code.INTERVAL;
import static clinic.remit.scheduling.session.Gate.Code.INTOXICATION;
import static clinic.remit.scheduling.session.Gate.Code.MAXIMUM;
import static clinic.remit.scheduling.session.Gate.Code.PREGNANCY_TEST;
import static clinic.remit.scheduling.session.Gate.Code.REVIEW;
import static clinic.remit.scheduling.session.Gate.Code.SCORE;
import static clinic.remit.scheduling.session.Gate.Code.SUICIDE_SCREEN;
import static clinic.remit.scheduling.session.Gate.Code.VITALS;
import static clinic.remit.scheduling.session.Gate.Code.VITALS_TIME;

import clinic.remit.scheduling.course.KnownScore;
import clinic.remit.scheduling.course.Readiness;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a dose may be given now (design section 4, domain.md section 3). Pure; the same rule judges at the clearance and
 * again in the transaction that records the dose. What is not known blocks.
 */
final class ClearanceGates {

    private static final Duration SCORE_FRESH = Duration.ofHours(24);
    private static final Duration VITALS_FRESH = Duration.ofMinutes(30);
    private static final Duration NO_FOOD = Duration.ofHours(2);
    private static final Duration NO_LIQUID = Duration.ofMinutes(30);
    private static final BigDecimal FEVER = BigDecimal.valueOf(38);

    private ClearanceGates() {}

    /**
     * @param score null if this service has not heard of it
     * @param lastDoseAt null before the first
     */
    record Facts(
            Readiness readiness,
            String primaryInstrument,
            KnownScore score,
            Instant lastDoseAt,
            int injectionsGiven,
            int maximumInjections,
            Duration leastInterval,
            boolean equipmentCheckedToday,
            PreDoseChecks checks) {}

    static List<Gate> judge(Facts facts, Instant now) {
        Readiness known = facts.readiness();
        PreDoseChecks checks = facts.checks();
        List<Gate> gates = new ArrayList<>();
        gates.add(must(ELIGIBILITY, known.determinationInForce(), "a signed determination must be in force"));
        gates.add(must(CONSENT, known.consentInForce(), "a consent must be in force"));
        gates.add(must(
                HOLDS,
                known.openHolds().isEmpty(),
                "no hold may be open; open: "
                        + known.openHolds().stream()
                                .map(Readiness.OpenHold::cause)
                                .toList()));
        gates.add(must(HIGH_ALERT, !known.openHighAlert(), "a physician must close the alert of level HIGH first"));
        gates.add(must(SUICIDE_SCREEN, !known.screenPending(), "a positive suicide item needs a later C-SSRS"));
        gates.add(must(REVIEW, !known.reviewAwaitsDecision(), "a physician must decide on the REVIEW first"));
        gates.add(score(facts, now));
        gates.add(must(
                MAXIMUM,
                facts.injectionsGiven() < facts.maximumInjections(),
                "the course allows " + facts.maximumInjections() + " injections"));
        gates.add(must(
                INTERVAL,
                facts.lastDoseAt() == null || !now.isBefore(facts.lastDoseAt().plus(facts.leastInterval())),
                "at least " + facts.leastInterval().toHours() + " hours after the dose before"));
        gates.add(must(
                VITALS_TIME,
                within(checks.vitals().takenAt(), now, VITALS_FRESH),
                "vital signs must be at most 30 minutes old"));
        gates.add(bloodPressure(checks.vitals()));
        gates.add(vitals(checks.vitals()));
        gates.add(must(ESCORT, checks.escort() != null, "a named adult escort is needed"));
        gates.add(must(
                FASTING,
                !now.isBefore(checks.lastFoodAt().plus(NO_FOOD))
                        && !now.isBefore(checks.lastLiquidAt().plus(NO_LIQUID)),
                "no food for 2 hours and no liquid for 30 minutes"));
        gates.add(must(
                PREGNANCY_TEST,
                checks.pregnancyTest() == PreDoseChecks.PregnancyTest.NEGATIVE
                        || checks.pregnancyTest() == PreDoseChecks.PregnancyTest.NOT_DONE
                                && !known.pregnancyTestRequired(),
                "a negative pregnancy test of today is needed"));
        gates.add(must(INTOXICATION, !checks.intoxicated(), "no dose while intoxicated"));
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

    private static Gate score(Facts facts, Instant now) {
        KnownScore score = facts.score();
        String right = "a valid " + facts.primaryInstrument()
                + " of this patient is needed, at most 24 hours old, later than the dose before and not ACUTE";
        boolean met = score != null
                && !score.voided()
                && score.valid()
                && !score.acute()
                && facts.primaryInstrument().equals(score.instrument())
                && within(score.effectiveAt(), now, SCORE_FRESH)
                && (facts.lastDoseAt() == null || score.effectiveAt().isAfter(facts.lastDoseAt()));
        return must(SCORE, met, right);
    }

    static Gate bloodPressure(Vitals vitals) {
        if (vitals.systolic() >= 180 || vitals.diastolic() >= 110) {
            return new Gate(BLOOD_PRESSURE, Gate.Status.BLOCKED, "180/110 or above: urgent evaluation, no dose");
        } else if (vitals.systolic() >= 160 || vitals.diastolic() >= 100) {
            return new Gate(BLOOD_PRESSURE, Gate.Status.BLOCKED, "160/100 or above: no dose today");
        } else if (vitals.systolic() >= 140 || vitals.diastolic() >= 90) {
            return new Gate(
                    BLOOD_PRESSURE,
                    Gate.Status.PHYSICIAN_DECIDES,
                    "140/90 or above: repeat after 15 minutes; if still so, a physician decides with a reason");
        }
        return Gate.go(BLOOD_PRESSURE);
    }

    static Gate vitals(Vitals vitals) {
        boolean out = vitals.systolic() < 90
                || vitals.heartRate() < 50
                || vitals.heartRate() > 120
                || vitals.spo2() < 94
                || vitals.respiratoryRate() < 10
                || vitals.respiratoryRate() > 24
                || vitals.temperature() != null && vitals.temperature().compareTo(FEVER) >= 0;
        return out
                ? new Gate(
                        VITALS,
                        Gate.Status.PHYSICIAN_DECIDES,
                        "systolic 90 or more, heart rate 50 to 120, SpO2 94 or more, 10 to 24 breaths, below 38 degrees;"
                                + " otherwise defer, or a physician decides with a reason")
                : Gate.go(VITALS);
    }

    private static boolean within(Instant then, Instant now, Duration most) {
        return then != null && !then.isAfter(now) && !then.isBefore(now.minus(most));
    }

    private static Gate must(Gate.Code code, boolean met, String right) {
        return met ? Gate.go(code) : new Gate(code, Gate.Status.BLOCKED, right);
    }
}
