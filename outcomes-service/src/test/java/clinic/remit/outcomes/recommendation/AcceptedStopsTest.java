package clinic.remit.outcomes.recommendation;

import static clinic.remit.outcomes.TestPolicy.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.outcomes.SupersedeReason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether a stop that was accepted still rests on what it rested on (domain.md section 6: a changed policy rewrites nothing). */
class AcceptedStopsTest {

    private static final Given FOURTEEN_DAYS = Given.underWay().scores("7:4 14:3 21:2");

    @Test
    void byThePolicyThatItWasRecommendedByItMustHaveLasted() {
        assertThat(holds(FOURTEEN_DAYS, RULES.version())).isFalse();
        assertThat(holds(Given.sustained(), RULES.version())).isTrue();
    }

    @Test
    void aPolicyThatAsksForMoreTodayTakesNothingBack() {
        assertThat(holds(FOURTEEN_DAYS, "before")).isTrue();
    }

    @Test
    void aScoreThatIsNoRemissionSpeaksAgainstItUnderWhateverPolicy() {
        assertThat(holds(Given.underWay().scores("7:4 14:3 17:9 21:2"), "before"))
                .isFalse();
        assertThat(holds(Given.underWay().scores("7:4 14:3 21:2 25:9"), "before"))
                .isFalse();
    }

    private static boolean holds(Given given, String policyVersion) {
        Recommendation stop = new Recommendation(
                UUID.randomUUID(),
                1,
                Given.COURSE,
                RecommendationKind.STOP,
                List.of("SUSTAINED_REMISSION"),
                true,
                "SUSTAINED_REMISSION",
                OutcomeState.SUSTAINED_REMISSION,
                false,
                List.of(new Evidence(UUID.randomUUID(), "SCORE", "PHQ-9", 4, Given.at(7, "12:00"))),
                List.of(),
                List.of(),
                policyVersion,
                null,
                SupersedeReason.NEW_SCORE,
                LocalDate.parse("2026-03-30"),
                Given.at(28, "18:00"));
        return AcceptedStops.stillHolds(stop, given.on(28).trajectory(), RULES.version());
    }
}
