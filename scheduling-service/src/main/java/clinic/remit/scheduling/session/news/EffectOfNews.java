package clinic.remit.scheduling.session.news;

import static clinic.remit.scheduling.session.news.EffectOfNews.CANCELLED;
import static clinic.remit.scheduling.session.news.EffectOfNews.CLEARANCE_VOID_AND_HELD;
import static clinic.remit.scheduling.session.news.EffectOfNews.HELD;
import static clinic.remit.scheduling.session.news.EffectOfNews.NONE;
import static clinic.remit.scheduling.session.news.EffectOfNews.PHYSICIAN_WARNED;

import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.scheduling.session.SessionState;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What news of a patient does to a session (design section 4, "A change while a patient is in the house"). */
enum EffectOfNews {
    /** It keeps its slot and does not go on. */
    HELD,
    /** What was judged before is judged again when the patient may go on. */
    CLEARANCE_VOID_AND_HELD,
    CANCELLED,
    /** The drug is in the patient: nothing is cancelled, and the physician must know. */
    PHYSICIAN_WARNED,
    NONE;

    /** Ends the course, or kills the patient; whatever raises a hold is named as its cause. */
    enum News {
        ELIGIBILITY,
        CONSENT,
        RECOMMENDATION,
        ALERT,
        MANUAL,
        DEAD_LETTER,
        PATIENT_STATUS,
        OTHER_COURSE,
        /** Comes with the hold for the patient's status, which sees to whoever is in the house: the news may be wrong. */
        PATIENT_DECEASED,
        COURSE_ENDED;

        static News of(HoldCause cause) {
            return valueOf(cause.name());
        }
    }

    static EffectOfNews of(News news, SessionState state) {
        return Table.ROWS.get(news).getOrDefault(state, NONE);
    }

    /** A state that is in no column is over. */
    private static final class Table {

        private static final List<SessionState> COLUMNS = List.of(
                SessionState.BOOKED,
                SessionState.CHECKED_IN,
                SessionState.CLEARED,
                SessionState.ADMINISTERED,
                SessionState.OBSERVING);

        private static final Map<News, Map<SessionState, EffectOfNews>> ROWS = new EnumMap<>(News.class);

        static {
            row(News.ELIGIBILITY, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.CONSENT, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.RECOMMENDATION, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.ALERT, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.MANUAL, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.DEAD_LETTER, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.PATIENT_STATUS, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.OTHER_COURSE, HELD, HELD, CLEARANCE_VOID_AND_HELD, PHYSICIAN_WARNED, PHYSICIAN_WARNED);
            row(News.PATIENT_DECEASED, CANCELLED, NONE, NONE, NONE, NONE);
            row(News.COURSE_ENDED, CANCELLED, CANCELLED, CANCELLED, NONE, NONE);
        }

        private static void row(News news, EffectOfNews... effects) {
            Map<SessionState, EffectOfNews> row = new EnumMap<>(SessionState.class);
            for (int i = 0; i < effects.length; i++) {
                row.put(COLUMNS.get(i), effects[i]);
            }
            ROWS.put(news, row);
        }
    }
}
