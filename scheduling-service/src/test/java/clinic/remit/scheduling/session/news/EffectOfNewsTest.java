package clinic.remit.scheduling.session.news;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.scheduling.session.SessionState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Design section 4, "A change while a patient is in the house": each cause, in each state. */
class EffectOfNewsTest {

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            news             | BOOKED    | CHECKED_IN | CLEARED                 | ADMINISTERED     | OBSERVING
            ELIGIBILITY      | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            CONSENT          | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            RECOMMENDATION   | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            ALERT            | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            MANUAL           | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            DEAD_LETTER      | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            PATIENT_STATUS   | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            OTHER_COURSE     | HELD      | HELD       | CLEARANCE_VOID_AND_HELD | PHYSICIAN_WARNED | PHYSICIAN_WARNED
            PATIENT_DECEASED | CANCELLED | NONE       | NONE                    | NONE             | NONE
            COURSE_ENDED     | CANCELLED | CANCELLED  | CANCELLED               | NONE             | NONE
            """)
    void byTheStateOfTheSession(
            EffectOfNews.News news,
            EffectOfNews booked,
            EffectOfNews checkedIn,
            EffectOfNews cleared,
            EffectOfNews administered,
            EffectOfNews observing) {
        assertThat(EffectOfNews.of(news, SessionState.BOOKED)).isEqualTo(booked);
        assertThat(EffectOfNews.of(news, SessionState.CHECKED_IN)).isEqualTo(checkedIn);
        assertThat(EffectOfNews.of(news, SessionState.CLEARED)).isEqualTo(cleared);
        assertThat(EffectOfNews.of(news, SessionState.ADMINISTERED)).isEqualTo(administered);
        assertThat(EffectOfNews.of(news, SessionState.OBSERVING)).isEqualTo(observing);
        for (SessionState over :
                List.of(SessionState.CLOSED, SessionState.CANCELLED, SessionState.NO_SHOW, SessionState.ABORTED)) {
            assertThat(EffectOfNews.of(news, over)).isEqualTo(EffectOfNews.NONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseOfAHoldIsInTheTable(HoldCause cause) {
        assertThat(EffectOfNews.News.of(cause).name()).isEqualTo(cause.name());
    }

    @Test
    void onceTheDrugIsInThePatientNothingIsCancelled() {
        for (EffectOfNews.News news : EffectOfNews.News.values()) {
            assertThat(List.of(
                            EffectOfNews.of(news, SessionState.ADMINISTERED),
                            EffectOfNews.of(news, SessionState.OBSERVING)))
                    .isSubsetOf(EffectOfNews.PHYSICIAN_WARNED, EffectOfNews.NONE);
        }
    }
}
