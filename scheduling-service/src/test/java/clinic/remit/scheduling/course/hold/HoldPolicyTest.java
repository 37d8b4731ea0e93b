package clinic.remit.scheduling.course.hold;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.scheduling.HoldCause;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HoldPolicyTest {

    /** Each cause stands for one fact alone: none hides, brings or lifts another. */
    @Property
    void everyFactHoldsByItself(
            @ForAll boolean active,
            @ForAll boolean eligible,
            @ForAll boolean consented,
            @ForAll boolean recommended,
            @ForAll boolean alerted,
            @ForAll boolean unread,
            @ForAll boolean another) {
        UUID recommendation = UUID.randomUUID();
        UUID alert = alerted ? UUID.randomUUID() : null;
        UUID course = another ? UUID.randomUUID() : null;
        var causes = HoldPolicy.decide(new HoldPolicy.Facts(
                active, eligible, UUID.randomUUID(), consented, recommended, recommendation, alert, unread, course));
        assertThat(causes.containsKey(HoldCause.PATIENT_STATUS)).isEqualTo(!active);
        assertThat(causes.containsKey(HoldCause.ELIGIBILITY)).isEqualTo(!eligible);
        assertThat(causes.containsKey(HoldCause.CONSENT)).isEqualTo(!consented);
        assertThat(causes.get(HoldCause.RECOMMENDATION)).isEqualTo(recommended ? recommendation : null);
        assertThat(causes.get(HoldCause.ALERT)).isEqualTo(alert);
        assertThat(causes.containsKey(HoldCause.DEAD_LETTER)).isEqualTo(unread);
        assertThat(causes.get(HoldCause.OTHER_COURSE)).isEqualTo(course);
        assertThat(causes).doesNotContainKey(HoldCause.MANUAL);
    }
}
