package clinic.remit.outcomes.cohort.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.outcomes.cohort.SmallCells;
import clinic.remit.outcomes.trajectory.Afterwards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is told of a policy that was tried. */
class SimulationFiguresTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-23");
    private static final SimulationFigures FIGURES = new SimulationFigures(new SmallCells(11, 5), 11, 84);

    @Test
    void thatOnePatientMoreWouldHaveBeenStoppedCannotBeTold() {
        assertThat(tried(27, 33)).isEqualTo(tried(26, 34));
    }

    @Test
    void countsAreRoundedInNumbersAndInWords() {
        SimulationView.Variant it = tried(26, 35);
        assertThat(it.stopped()).isEqualTo(25); // 26
        assertThat(it.spared()).isEqualTo(25);
        assertThat(it.injectionsSpared()).isEqualTo(25);
        assertThat(it.stop())
                .isEqualTo(Map.of(
                        TriedCourse.Stop.EARLIER, 25,
                        TriedCourse.Stop.SAME_DAY, 0,
                        TriedCourse.Stop.LATER, 0,
                        TriedCourse.Stop.NEVER, 35));
        assertThat(it.says())
                .contains(
                        "Of 60 courses it would have recommended to stop in 25.", "spared 25 injections in 25 courses");
    }

    private static SimulationView.Variant tried(int stopped, int not) {
        List<TriedCourse> courses = new ArrayList<>();
        for (int i = 0; i < stopped; i++) {
            courses.add(course(new StopSimulation(DAY, 1, DAY), Afterwards.NO_RELAPSE));
        }
        for (int i = 0; i < not; i++) {
            courses.add(course(new StopSimulation(null, 0, null), null));
        }
        return FIGURES.of("shorter", null, courses, false);
    }

    private static TriedCourse course(StopSimulation tried, Afterwards afterwards) {
        return new TriedCourse(UUID.randomUUID(), new StopSimulation(null, 0, null), tried, afterwards, afterwards);
    }
}
