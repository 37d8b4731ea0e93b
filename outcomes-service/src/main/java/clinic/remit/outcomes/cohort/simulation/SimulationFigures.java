package clinic.remit.outcomes.cohort.simulation;

import clinic.remit.outcomes.cohort.SmallCells;
import clinic.remit.outcomes.cohort.simulation.SimulationView.Variant;
import clinic.remit.outcomes.cohort.simulation.TriedCourse.Stop;
import clinic.remit.outcomes.trajectory.Afterwards;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts what a policy would have done, and says it in sentences. Pure; every number passes {@link SmallCells}. */
final class SimulationFigures {

    private final SmallCells cells;
    private final int toldFrom;
    private final int withinDays;

    SimulationFigures(SmallCells cells, int toldFrom, int withinDays) {
        this.cells = cells;
        this.toldFrom = toldFrom;
        this.withinDays = withinDays;
    }

    Integer count(List<TriedCourse> courses) {
        return cells.count(courses);
    }

    /** @param inForce the policy in force itself was tried: there is nothing to compare it with */
    Variant of(String name, JsonNode numbers, List<TriedCourse> courses, boolean inForce) {
        List<TriedCourse> stopped = cells.part(courses, it -> it.tried().stopOn() != null);
        List<TriedCourse> spared = cells.part(courses, it -> it.tried().spared() > 0);
        Map<Stop, Integer> stop =
                inForce || !cells.isLarge(courses) ? Map.of() : cells.split(courses, Stop.class, TriedCourse::stop);
        Map<Afterwards, Integer> afterStop =
                stopped == null ? Map.of() : cells.split(stopped, Afterwards.class, TriedCourse::afterStop);
        Map<Afterwards, Integer> afterSparing =
                spared == null ? Map.of() : cells.split(spared, Afterwards.class, TriedCourse::afterSparing);
        Integer injections = spared == null
                ? null
                : cells.rounded(
                        spared.stream().mapToInt(it -> it.tried().spared()).sum());
        return new Variant(
                name,
                numbers,
                says(courses, stopped, stop, spared, injections, afterSparing, inForce),
                stop,
                number(stopped),
                afterStop,
                injections,
                number(spared),
                afterSparing);
    }

    private String says(
            List<TriedCourse> courses,
            List<TriedCourse> stopped,
            Map<Stop, Integer> stop,
            List<TriedCourse> spared,
            Integer injections,
            Map<Afterwards, Integer> afterSparing,
            boolean inForce) {
        if (!cells.isLarge(courses)) {
            return "There are too few past courses: numbers that fewer than %d patients make up are not told."
                    .formatted(toldFrom);
        }
        List<String> said = new ArrayList<>();
        said.add("Of %d courses it would have recommended to stop in %s."
                .formatted(number(courses), inWords(number(stopped))));
        if (!inForce) {
            said.add(
                    "Beside the policy in force the stop would have come earlier in %s, on the same day in %s, later in %s and never in %s."
                            .formatted(
                                    inWords(stop.get(Stop.EARLIER)),
                                    inWords(stop.get(Stop.SAME_DAY)),
                                    inWords(stop.get(Stop.LATER)),
                                    inWords(stop.get(Stop.NEVER))));
        }
        if (spared == null) {
            said.add("In how many courses it would have spared injections is not told.");
        } else {
            said.add("It would have spared %d injections in %d courses.".formatted(injections, number(spared)));
            said.add("Of these patients %s relapsed within %d days, %s did not, and of %s it is not known."
                    .formatted(
                            inWords(afterSparing.get(Afterwards.RELAPSED)),
                            withinDays,
                            inWords(afterSparing.get(Afterwards.NO_RELAPSE)),
                            inWords(afterSparing.get(Afterwards.NOT_KNOWN))));
        }
        return String.join(" ", said);
    }

    private Integer number(List<TriedCourse> part) {
        return part == null ? null : cells.rounded(part.size());
    }

    private static String inWords(Integer count) {
        return count == null ? "a number not told" : count.toString();
    }
}
