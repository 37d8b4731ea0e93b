package clinic.remit.scheduling.medication.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The balance of domain.md section 3: received = given + wasted + remaining + lost + destroyed. */
class MovementTest {

    /** A line, and what a correction says it should have been. */
    record Told(EntryKind kind, BigDecimal ml, BigDecimal drawnMl, BigDecimal rightMl, BigDecimal rightDrawnMl) {

        Movement moved() {
            return kind.movement(ml, drawnMl);
        }

        Movement corrected() {
            return kind.movement(rightMl, rightDrawnMl).minus(moved());
        }
    }

    @Property
    void whateverIsToldAndCorrectedTheAccountIsInBalance(@ForAll("ledgers") List<Told> ledger) {
        Movement sum = Movement.NONE;
        for (Told line : ledger) {
            sum = sum.plus(line.moved()).plus(line.corrected());
        }
        Account.Figures ml = Account.of(sum, BigDecimal.valueOf(50)).ml();
        assertThat(ml.received())
                .isEqualByComparingTo(ml.given()
                        .add(ml.wasted())
                        .add(ml.remaining())
                        .add(ml.lost())
                        .add(ml.destroyed()));
    }

    /** A correction has the same effect as if the line had said what is right at once. */
    @Property
    void aCorrectedLineCountsAsTheRightOne(@ForAll("lines") Told line) {
        assertThat(line.moved().plus(line.corrected()))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(line.kind().movement(line.rightMl(), line.rightDrawnMl()));
    }

    /** What was drawn stays drawn: however the given part is corrected, the vial holds the same. */
    @Property
    void aDoseIsNotPutBack(@ForAll("lines") Told line) {
        if (line.kind() == EntryKind.GIVEN) {
            BigDecimal given = line.rightMl().min(line.drawnMl());
            assertThat(EntryKind.GIVEN
                            .movement(given, line.drawnMl())
                            .minus(line.moved())
                            .leavesTheVialAsItIs())
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<Told>> ledgers() {
        return lines().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Told> lines() {
        Arbitrary<EntryKind> kinds = Arbitraries.of(EntryKind.class).filter(kind -> kind != EntryKind.CORRECTION);
        return Combinators.combine(kinds, volumes(), volumes(), volumes(), volumes())
                .as((kind, ml, rest, right, rightRest) ->
                        new Told(kind, ml, ml.add(rest), right, right.add(rightRest)));
    }

    private static Arbitrary<BigDecimal> volumes() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(3);
    }

    /** 0.82 mL of 50 mg/mL = 41 mg is the example of domain.md section 3, drawn with a rest of 0.08 mL. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECEIVED  | 10   |      | 10 | 0    | 0    | 0   | 0   | 10",
                "GIVEN     | 0.82 | 0.90 | 0  | 0.82 | 0.08 | 0   | 0   | -0.90",
                "WASTED    | 0.5  |      | 0  | 0    | 0.5  | 0   | 0   | -0.5",
                "LOST      | 0.5  |      | 0  | 0    | 0    | 0.5 | 0   | -0.5",
                "DESTROYED | 0.5  |      | 0  | 0    | 0    | 0   | 0.5 | -0.5",
                "COUNTED   | 9.18 |      | 0  | 0    | 0    | 0   | 0   | 0"
            })
    void whatALineMoves(
            EntryKind kind,
            BigDecimal ml,
            BigDecimal drawn,
            BigDecimal received,
            BigDecimal given,
            BigDecimal wasted,
            BigDecimal lost,
            BigDecimal destroyed,
            BigDecimal balance) {
        assertThat(kind.movement(ml, drawn))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .usingRecursiveComparison()
                .isEqualTo(new Movement(received, given, wasted, lost, destroyed, balance));
    }

    @Test
    void whatIsNotInBalanceIsNoMovement() {
        BigDecimal zero = BigDecimal.ZERO;
        assertThatThrownBy(() -> new Movement(BigDecimal.ONE, zero, zero, zero, zero, zero))
                .hasMessageContaining("accounted for 0");
    }
}
