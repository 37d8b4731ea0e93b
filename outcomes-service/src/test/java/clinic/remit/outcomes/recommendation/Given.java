package clinic.remit.outcomes.recommendation;

import static clinic.remit.outcomes.TestPolicy.RULES;
import static clinic.remit.outcomes.TestPolicy.instrument;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.outcomes.instruments.Score;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.AdverseEventFact;
import clinic.remit.outcomes.trajectory.CourseFacts.DecisionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.RevocationFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A course whose day 0 is 2 March 2026 in New York, six days before the clocks go forward there. Scores are of noon, doses of ten. */
public final class Given {

    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final CoursePolicy POLICY = new CoursePolicy(RULES);
    public static final UUID COURSE = new UUID(1, 1);
    private static final UUID PATIENT = new UUID(3, 1);
    private static final LocalDate START = LocalDate.parse("2026-03-02");
    private static final String NOON = "12:00";

    final List<ScoreFact> scores = new ArrayList<>();
    final List<InjectionFact> injections = new ArrayList<>();
    final List<AdverseEventFact> adverseEvents = new ArrayList<>();
    final List<DecisionFact> decisions = new ArrayList<>();
    private String primary = "PHQ-9";
    private final List<RevocationFact> revocations = new ArrayList<>();
    private BigDecimal cap;
    private long ids;

    /** A baseline of 20 and the first dose on day 0. */
    public static Given underWay() {
        return new Given().score(-1, 20).injection(0, "0.5");
    }

    /** On day 21 the remission has lasted. */
    public static Given sustained() {
        return underWay().score(7, 4).score(14, 3).score(28, 2);
    }

    public static Instant at(int day, String time) {
        return START.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    public Given primary(String instrument) {
        primary = instrument;
        return this;
    }

    public Given score(int day, int total) {
        return score(primary, day, NOON, total);
    }

    /** Several, as day:total. */
    public Given scores(String text) {
        for (String each : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] parts = each.split(":");
            score(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
        return this;
    }

    public Given score(String instrument, int day, String time, int total) {
        return score(instrument, at(day, time), true, instrument(instrument).scoreOfTotal(total));
    }

    /** A PHQ-9 that is all zero but for these items. */
    public Given phq9(int day, Map<String, Integer> items) {
        return phq9(NOON, day, items);
    }

    Given phq9(String time, int day, Map<String, Integer> items) {
        Map<String, Integer> answers = new HashMap<>();
        instrument("PHQ-9").items().forEach(item -> answers.put(item.id(), 0));
        answers.putAll(items);
        answers.values().removeIf(answer -> answer < 0);
        return score("PHQ-9", at(day, time), true, instrument("PHQ-9").score(answers));
    }

    Given screening(int day, Map<String, Integer> answers) {
        return screening(NOON, day, answers);
    }

    Given screening(String time, int day, Map<String, Integer> answers) {
        return score("C-SSRS", at(day, time), true, instrument("C-SSRS").score(answers));
    }

    Given score(String instrument, Instant at, boolean timeKnown, Score score) {
        scores.add(new ScoreFact(next(), 1, instrument(instrument), score, at, timeKnown));
        return this;
    }

    public Given injection(int day, String mgPerKg) {
        return injection(COURSE, day, mgPerKg);
    }

    Given injection(UUID course, int day, String mgPerKg) {
        return injection(course, day, mgPerKg, mgPerKg);
    }

    /** Ordered and delivered are mg per kg: a syringe is filled to its lines. */
    Given injection(UUID course, int day, String ordered, String delivered) {
        injections.add(new InjectionFact(
                next(), course, false, null, new BigDecimal(delivered), new BigDecimal(ordered), at(day, "10:00")));
        return this;
    }

    Given cap(String mgPerKg) {
        cap = new BigDecimal(mgPerKg);
        return this;
    }

    Given adverseEvent(int day, String code, int grade) {
        adverseEvents.add(new AdverseEventFact(next(), code, grade, at(day, "11:00")));
        return this;
    }

    /** At one o'clock, upon what is advised by the facts so far. */
    Given decided(int day, RecommendationKind kind, Decision decision, String... codes) {
        Instant time = at(day, "13:00");
        Advice advice = POLICY.decide(facts(), time).advice();
        List<Evidence> seen = new ArrayList<>(advice.evidence());
        seen.addAll(advice.counterEvidence());
        decisions.add(new DecisionFact(next(), next(), kind, decision, time, List.of(codes), seen));
        return this;
    }

    Given revoked(int day, String... codes) {
        revocations.add(new RevocationFact(at(day, NOON), List.of(codes)));
        return this;
    }

    public CourseFacts facts() {
        return new CourseFacts(
                COURSE,
                PATIENT,
                ZONE,
                instrument(primary),
                10,
                cap,
                at(-1, "09:00"),
                true,
                scores,
                injections,
                adverseEvents,
                decisions,
                revocations);
    }

    CoursePolicy.Decided on(int day) {
        return POLICY.decide(facts(), at(day, "18:00"));
    }

    Advice advice(int day) {
        return on(day).advice();
    }

    private UUID next() {
        return new UUID(2, ++ids);
    }
}
