package clinic.remit.scheduling.session.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusualWeightTest {

    @ParameterizedTest
    @CsvSource({
        "80, 80, false",
        "80, 92, false",
        "80, 92.01, true",
        "80, 68, false",
        "80, 67.99, true",
        "82.4, 181.7, true",
        "82.4, 37.4, true"
    })
    void aWeightMayChangeByFifteenPercent(BigDecimal last, BigDecimal now, boolean unusual) {
        assertThat(UnusualWeight.is(now, last, 15)).isEqualTo(unusual);
    }

    @Test
    void poundsAreTakenForWhatTheyAre() {
        assertThat(UnusualWeight.right(new BigDecimal("181.7"), new BigDecimal("82.4"), 15))
                .contains("82.4 kg, the last weight", "181.7 lb would be 82.4 kg", "weightConfirmed");
        assertThat(UnusualWeight.right(new BigDecimal("110"), new BigDecimal("82.4"), 15))
                .doesNotContain("lb");
    }
}
