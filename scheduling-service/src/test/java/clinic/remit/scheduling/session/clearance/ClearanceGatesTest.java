package clinic.remit.scheduling.session.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.remit.events.patients.SexForDosing;
import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.scheduling.TestPolicy;
import clinic.remit.scheduling.course.Readiness;
import clinic.remit.scheduling.course.hold.OpenHold;
import clinic.remit.scheduling.course.known.KnownScore;
import clinic.remit.scheduling.session.vitals.Vitals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the list of gates in design section 4: each blocks by itself, and what is not known blocks. */
class ClearanceGatesTest {

    private static final Instant NOW = Instant.parse("2026-11-30T14:00:00Z");
    private static final UUID PATIENT = UUID.randomUUID();
    private static final OpenHold HOLD = new OpenHold(UUID.randomUUID(), HoldCause.MANUAL, null, NOW);

    /** A patient who may have the dose, and what a case changes of it. */
    private static final class Case {
        boolean determined = true;
        boolean consented = true;
        List<OpenHold> holds = List.of();
        boolean highAlert;
        boolean screenPending;
        boolean reviewAwaits;
        boolean deadLetter;
        boolean busUncertain;
        boolean testRequired = true;
        KnownScore score = scored("PHQ-9", true, false, false, NOW.minus(Duration.ofHours(1)));
        Instant lastDose = NOW.minus(Duration.ofHours(48));
        Instant spacedUntil;
        int given = 3;
        boolean equipment = true;
        Instant vitalsAt = NOW.minus(Duration.ofMinutes(30));
        PreDoseChecks.Escort escort = new PreDoseChecks.Escort("A. Hale", "+1 555 0101");
        Instant food = NOW.minus(Duration.ofHours(2));
        Instant liquid = NOW.minus(Duration.ofMinutes(30));
        PreDoseChecks.PregnancyTest test = PreDoseChecks.PregnancyTest.NEGATIVE;
        boolean intoxicated;

        List<Gate> judged() {
            Readiness known = new Readiness(
                    determined,
                    consented,
                    holds,
                    highAlert,
                    screenPending,
                    reviewAwaits,
                    null,
                    deadLetter,
                    busUncertain,
                    false,
                    40,
                    SexForDosing.FEMALE,
                    testRequired);
            PreDoseChecks checks = new PreDoseChecks(
                    UUID.randomUUID(),
                    new BigDecimal("82.4"),
                    new BigDecimal("178"),
                    new Vitals(vitalsAt, 120, 80, 70, 14, 98, null, 5),
                    null,
                    escort,
                    food,
                    liquid,
                    test,
                    intoxicated,
                    null,
                    null);
            return ClearanceGates.judge(
                    new ClearanceGates.Facts(
                            known,
                            "PHQ-9",
                            score,
                            lastDose,
                            given,
                            6,
                            Duration.ofHours(48),
                            spacedUntil,
                            equipment,
                            checks),
                    TestPolicy.CLEARANCE,
                    NOW);
        }
    }

    private interface Change {
        void of(Case it);
    }

    private static KnownScore scored(String scale, boolean valid, boolean acute, boolean voided, Instant at) {
        return new KnownScore(UUID.randomUUID(), PATIENT, scale, 12, valid, acute, voided, at, 1);
    }

    private static Arguments blocks(Gate.Code gate, String why, Change change) {
        return Arguments.of(gate, why, change);
    }

    @Test
    void thePhysicianDecidesOnADoseBeforeTheIntervalAfterAResponseIsOver() {
        Case early = new Case();
        early.spacedUntil = NOW.plusSeconds(1);
        assertThat(early.judged())
                .filteredOn(gate -> gate.status() != Gate.Status.GO)
                .extracting(Gate::code, Gate::status)
                .containsExactly(tuple(Gate.Code.SPACING, Gate.Status.PHYSICIAN_DECIDES));
        Case inTime = new Case();
        inTime.spacedUntil = NOW;
        assertThat(inTime.judged()).extracting(Gate::status).containsOnly(Gate.Status.GO);
    }

    static Stream<Arguments> whatBlocks() {
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        return Stream.of(
                blocks(Gate.Code.ELIGIBILITY, "no signed determination", it -> it.determined = false),
                blocks(Gate.Code.CONSENT, "no consent", it -> it.consented = false),
                blocks(Gate.Code.HOLDS, "an open hold", it -> it.holds = List.of(HOLD)),
                blocks(Gate.Code.HIGH_ALERT, "an open HIGH alert", it -> it.highAlert = true),
                blocks(Gate.Code.SUICIDE_SCREEN, "a suicide item without C-SSRS", it -> it.screenPending = true),
                blocks(Gate.Code.REVIEW, "an undecided REVIEW", it -> it.reviewAwaits = true),
                blocks(Gate.Code.SCORE, "another patient's score", it -> it.score = null),
                blocks(Gate.Code.SCORE, "another scale", it -> it.score = scored("MADRS", true, false, false, hourAgo)),
                blocks(Gate.Code.SCORE, "not valid", it -> it.score = scored("PHQ-9", false, false, false, hourAgo)),
                blocks(Gate.Code.SCORE, "acute", it -> it.score = scored("PHQ-9", true, true, false, hourAgo)),
                blocks(Gate.Code.SCORE, "voided", it -> it.score = scored("PHQ-9", true, false, true, hourAgo)),
                blocks(Gate.Code.SCORE, "of no known time", it -> it.score = scored("PHQ-9", true, false, false, null)),
                blocks(
                        Gate.Code.SCORE,
                        "older than 24 hours",
                        it -> it.score = scored("PHQ-9", true, false, false, NOW.minusSeconds(24 * 3600 + 1))),
                blocks(
                        Gate.Code.SCORE,
                        "in the future",
                        it -> it.score = scored("PHQ-9", true, false, false, NOW.plusSeconds(1))),
                blocks(Gate.Code.MAXIMUM, "as many as the course allows", it -> it.given = 6),
                blocks(Gate.Code.INTERVAL, "too soon", it -> it.lastDose = it.lastDose.plusSeconds(1)),
                blocks(Gate.Code.VITALS_TIME, "old vital signs", it -> it.vitalsAt = it.vitalsAt.minusSeconds(1)),
                blocks(Gate.Code.VITALS_TIME, "vital signs to come", it -> it.vitalsAt = NOW.plusSeconds(1)),
                blocks(Gate.Code.ESCORT, "no escort", it -> it.escort = null),
                blocks(Gate.Code.FASTING, "has eaten", it -> it.food = it.food.plusSeconds(1)),
                blocks(Gate.Code.FASTING, "has drunk", it -> it.liquid = it.liquid.plusSeconds(1)),
                blocks(Gate.Code.PREGNANCY_TEST, "pregnant", it -> it.test = PreDoseChecks.PregnancyTest.POSITIVE),
                blocks(Gate.Code.PREGNANCY_TEST, "not tested", it -> it.test = PreDoseChecks.PregnancyTest.NOT_DONE),
                blocks(Gate.Code.INTOXICATION, "intoxicated", it -> it.intoxicated = true),
                blocks(Gate.Code.EQUIPMENT, "equipment not checked today", it -> it.equipment = false),
                blocks(Gate.Code.DEAD_LETTER, "a dead letter of the patient", it -> it.deadLetter = true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("whatBlocks")
    void eachBlocksByItself(Gate.Code gate, String why, Change change) {
        Case changed = new Case();
        change.of(changed);
        assertThat(changed.judged())
                .filteredOn(it -> it.status() != Gate.Status.GO)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.code()).isEqualTo(gate);
                    assertThat(it.status()).isEqualTo(Gate.Status.BLOCKED);
                    assertThat(it.sentence()).isNotBlank();
                });
    }

    @Test
    void atTheirLimitsAllGatesAreOpenAndAllAreNamed() {
        Case atTheLimit = new Case();
        atTheLimit.score = scored("PHQ-9", true, false, false, NOW.minus(Duration.ofHours(24)));
        assertThat(atTheLimit.judged()).allSatisfy(it -> assertThat(it.status()).isEqualTo(Gate.Status.GO));
        assertThat(atTheLimit.judged()).extracting(Gate::code).containsExactlyInAnyOrder(Gate.Code.values());
    }

    @Test
    void theScoreIsLaterThanTheDoseBefore() {
        Case sameTime = new Case();
        sameTime.lastDose = NOW.minus(Duration.ofHours(49));
        sameTime.score = scored("PHQ-9", true, false, false, sameTime.lastDose);
        assertThat(sameTime.judged())
                .filteredOn(it -> it.code() == Gate.Code.SCORE)
                .extracting(Gate::status)
                .containsExactly(Gate.Status.BLOCKED);
    }

    @Test
    void aTestThatIsNotRequiredMayBeLeftOut() {
        Case man = new Case();
        man.testRequired = false;
        man.test = PreDoseChecks.PregnancyTest.NOT_DONE;
        assertThat(man.judged()).allSatisfy(it -> assertThat(it.status()).isEqualTo(Gate.Status.GO));
    }

    @Test
    void whenNewsMayBeMissingAPhysicianAttests() {
        Case uncertain = new Case();
        uncertain.busUncertain = true;
        assertThat(uncertain.judged())
                .filteredOn(it -> it.status() != Gate.Status.GO)
                .singleElement()
                .isEqualTo(new Gate(
                        Gate.Code.BUS, Gate.Status.PHYSICIAN_DECIDES, "news may be missing; a physician must attest"));
    }

    /** A physician's override passes what a physician may decide, and nothing that blocks. */
    @ParameterizedTest
    @EnumSource
    void noOverridePassesWhatBlocks(Gate.Code gate) {
        PreDoseChecks.Override override = new PreDoseChecks.Override(gate, "SEEN");
        assertThat(Gatekeeper.passes(new Gate(gate, Gate.Status.BLOCKED, "no"), List.of(override)))
                .isFalse();
        assertThat(Gatekeeper.passes(new Gate(gate, Gate.Status.PHYSICIAN_DECIDES, "see"), List.of(override)))
                .isTrue();
        assertThat(Gatekeeper.passes(new Gate(gate, Gate.Status.PHYSICIAN_DECIDES, "see"), List.of()))
                .isFalse();
    }
}
