package clinic.remit.outcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A whole that is known, split into kinds. */
class SmallCellsTest {

    private static final SmallCells CELLS = new SmallCells(11, 1);

    private enum Kind {
        ONE,
        TWO,
        THREE
    }

    private record Thing(UUID patientId, Kind kind) implements SmallCells.OfOnePatient {}

    @Test
    void aKindThatIsTooSmallTakesTheSmallestOfTheOthersWithIt() {
        assertThat(split(20, 30, 40))
                .containsOnly(Map.entry(Kind.ONE, 20), Map.entry(Kind.TWO, 30), Map.entry(Kind.THREE, 40));
        assertThat(split(3, 30, 40)).containsOnly(Map.entry(Kind.THREE, 40)); // else 73 - 70 = 3
        assertThat(split(6, 5, 40)).containsOnly(Map.entry(Kind.THREE, 40)); // 11 together
        assertThat(split(4, 4, 2)).isEmpty();
    }

    @Test
    void ofAKindThatNobodyIsNothingIsGivenAwayUnlessAllAreOfOne() {
        assertThat(split(0, 30, 40))
                .containsOnly(Map.entry(Kind.ONE, 0), Map.entry(Kind.TWO, 30), Map.entry(Kind.THREE, 40));
        assertThat(split(0, 0, 40)).isEmpty();
        assertThat(split(0, 4, 40)).isEmpty();
    }

    @Property
    void whatIsNotToldIsNothingOrEnough(
            @ForAll @IntRange(min = 0, max = 30) int one,
            @ForAll @IntRange(min = 0, max = 30) int two,
            @ForAll @IntRange(min = 0, max = 30) int three) {
        Map<Kind, Integer> told = split(one, two, three);
        int sum = told.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(told.values()).allMatch(it -> it == 0 || it >= 11);
        int rest = one + two + three - sum;
        assertThat(told.isEmpty() || rest == 0 || rest >= 11).isTrue();
        assertThat(told.values()).noneMatch(it -> it > 0 && it == one + two + three);
    }

    @Test
    void whatIsToldIsRoundedToTheNearestMultiple() {
        SmallCells cells = new SmallCells(11, 5);
        assertThat(cells.split(things(20, 33, 47), Kind.class, Thing::kind))
                .containsOnly(Map.entry(Kind.ONE, 20), Map.entry(Kind.TWO, 35), Map.entry(Kind.THREE, 45));
        assertThat(cells.count(things(Kind.ONE, 10))).isNull();
        assertThat(cells.count(things(Kind.ONE, 11))).isEqualTo(10);
        assertThat(cells.count(things(Kind.ONE, 13))).isEqualTo(15);
    }

    @Test
    void twoPartsAreToldIfTheyAreTheSameOrDifferByEnough() {
        List<Thing> whole = things(20, 10, 11);
        assertThat(CELLS.areApart(whole, it -> it.kind() != Kind.THREE, it -> it.kind() == Kind.ONE))
                .isFalse(); // 30 - 20 = 10
        assertThat(CELLS.areApart(whole, it -> it.kind() != Kind.TWO, it -> it.kind() == Kind.ONE))
                .isTrue();
        assertThat(CELLS.areApart(whole, it -> it.kind() == Kind.ONE, it -> it.kind() == Kind.ONE))
                .isTrue();
    }

    private static Map<Kind, Integer> split(int one, int two, int three) {
        return CELLS.split(things(one, two, three), Kind.class, Thing::kind);
    }

    private static List<Thing> things(int one, int two, int three) {
        return java.util.stream.Stream.of(things(Kind.ONE, one), things(Kind.TWO, two), things(Kind.THREE, three))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Thing> things(Kind kind, int number) {
        return java.util.stream.Stream.generate(() -> new Thing(UUID.randomUUID(), kind))
                .limit(number)
                .toList();
    }
}
