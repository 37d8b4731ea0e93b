package clinic.remit.outcomes.cohort.simulation;

import static java.util.stream.Collectors.toCollection;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unavailable;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.outcomes.cohort.CohortPolicy;
import clinic.remit.outcomes.recommendation.CoursePolicy;
import clinic.remit.outcomes.recommendation.PastCourses;
import clinic.remit.outcomes.trajectory.Afterwards;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseRules;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Tries the stop policy with other numbers on the clinic's past courses. Nothing is stored, published or decided by it. */
@ApplicationScoped
class Simulations {

    private static final String IN_FORCE = "in force";
    private static final List<String> READ_WITH_CARE = List.of(
            "How patients fared after the day of a stop that was not recommended then, they fared under the treatment that they had: injections"
                    + " went on. Without them more may have relapsed.",
            "Scores are taken as they are known now, with later corrections. Physicians' answers to a HOLD or STOP are left out, for these"
                    + " would have come at other times; what they decided upon a REVIEW is kept.",
            "A relapse is judged by the policy in force, for every variant alike. Without a relapse, and without a score at the end of the"
                    + " time or after it, it is not known.",
            "Counts are rounded, so that nobody can tell from two of them how a single patient fared: a small difference between variants may be"
                    + " none, and none may be a small one.",
            "A past course is no trial: patients who relapsed may differ from others in more than the day of the stop.");

    private final PastCourses courses;
    private final CourseRules inForce;
    private final CohortPolicy policy;
    private final Clock clock;
    private final Semaphore oneAtATime = new Semaphore(1);

    Simulations(PastCourses courses, CourseRules inForce, CohortPolicy policy, Clock clock) {
        this.courses = courses;
        this.inForce = inForce;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * @throws Unprocessable if there are too many variants, or one cannot be
     * @throws Unavailable while another simulation runs: it takes the processors of a whole service
     */
    SimulationView run(SimulationRequest asked) {
        List<CourseRules> tried = rules(asked);
        if (!oneAtATime.tryAcquire()) {
            throw new Unavailable("simulation-under-way", "Another simulation runs. Ask again in a moment.");
        }
        try {
            return view(asked, tried, clock.instant());
        } finally {
            oneAtATime.release();
        }
    }

    private List<CourseRules> rules(SimulationRequest asked) {
        int most = policy.simulation().mostVariants();
        if (asked.variants().size() > most) {
            throw new Unprocessable(
                    "implausible",
                    "Too many variants.",
                    new FieldProblem("variants", asked.variants().size() + " variants", "at most " + most));
        }
        List<CourseRules> rules = new ArrayList<>(List.of(inForce));
        for (int i = 0; i < asked.variants().size(); i++) {
            String field = "variants[" + i + "].numbers";
            rules.add(Variants.of(inForce, asked.variants().get(i).numbers(), field));
        }
        return rules;
    }

    private SimulationView view(SimulationRequest asked, List<CourseRules> rules, Instant asOf) {
        List<CoursePolicy> policies = rules.stream().map(CoursePolicy::new).toList();
        List<List<TriedCourse>> tried =
                Stream.generate(ArrayList<TriedCourse>::new).limit(rules.size()).collect(toCollection(ArrayList::new));
        int most = policy.simulation().mostCourses();
        courses.each(most, past -> {
            StopSimulation before = StopSimulation.of(past.facts(), policies.get(0), asOf);
            for (int i = 0; i < policies.size(); i++) {
                StopSimulation now = i == 0 ? before : StopSimulation.of(past.facts(), policies.get(i), asOf);
                tried.get(i).add(tried(past, before, now, asOf));
            }
        });
        SimulationFigures figures = new SimulationFigures(
                policy.smallCells(), policy.leastPatients(), policy.simulation().relapseWithinDays());
        List<SimulationView.Variant> variants = new ArrayList<>();
        variants.add(figures.of(IN_FORCE, JsonNodeFactory.instance.objectNode(), tried.get(0), true));
        for (int i = 0; i < asked.variants().size(); i++) {
            SimulationRequest.Variant it = asked.variants().get(i);
            variants.add(figures.of(it.name(), it.numbers(), tried.get(i + 1), false));
        }
        return new SimulationView(
                inForce.version(),
                policy.leastPatients(),
                policy.roundedTo(),
                policy.simulation().relapseWithinDays(),
                figures.count(tried.get(0)),
                courses.count() <= most,
                variants,
                READ_WITH_CARE);
    }

    private TriedCourse tried(PastCourses.Past past, StopSimulation before, StopSimulation now, Instant asOf) {
        return new TriedCourse(
                past.facts().patientId(),
                before,
                now,
                afterwards(past, now.stopOn(), asOf),
                afterwards(past, now.sparedFrom(), asOf));
    }

    private Afterwards afterwards(PastCourses.Past past, LocalDate day, Instant asOf) {
        if (day == null) {
            return null;
        }
        CourseFacts facts = past.facts();
        LocalDate next = past.nextStartedAt() == null ? null : facts.day(past.nextStartedAt());
        return Afterwards.of(facts, inForce, day, policy.simulation().relapseWithinDays(), next, asOf);
    }
}
