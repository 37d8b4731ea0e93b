package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.outcomes.safety.oncall.Occasion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The words of a message. */
@ApplicationScoped
class OnCallText {

    private final String frontEnd;

    /** @param frontEnd address of the clinic's front end, without a slash at its end */
    OnCallText(@ConfigProperty(name = "remit.front-end", defaultValue = "http://localhost:3000") String frontEnd) {
        this.frontEnd = frontEnd;
    }

    String subject(OnCallMessage it) {
        int alerts = it.alert().alerts();
        return "Remit: %s%s alert%s%s, site %s"
                .formatted(
                        alerts == 1 ? "" : alerts + " ",
                        it.alert().level(),
                        alerts == 1 ? "" : "s",
                        it.occasion() == Occasion.RAISED ? "" : " not taken in hand",
                        site(it));
    }

    String body(OnCallMessage it) {
        String late = it.occasion() == Occasion.RAISED ? "" : "Nobody took this alert in hand in time.\n";
        String several = it.alert().alerts() == 1
                ? ""
                : "This is the most urgent of %d alerts of scores that were entered together; the board shows them all.\n"
                        .formatted(it.alert().alerts());
        return """
                %s%sLevel: %s
                Site: %s
                Raised: %s
                To be taken in hand by: %s
                Alert: %s

                %s

                This message says nothing of the patient on purpose. Sign in to see more, and to take the alert in hand.
                """.formatted(
                        late,
                        several,
                        it.alert().level(),
                        site(it),
                        it.alert().raisedAt(),
                        it.alert().acknowledgeBy(),
                        it.alert().alertId(),
                        link(it));
    }

    /** The body for a webhook. */
    Map<String, Object> fields(OnCallMessage it) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", it.id());
        fields.put("occasion", it.occasion());
        fields.put("alertId", it.alert().alertId());
        fields.put("alerts", it.alert().alerts());
        fields.put("level", it.alert().level());
        fields.put("siteId", it.alert().siteId());
        fields.put("site", it.siteCode());
        fields.put("raisedAt", it.alert().raisedAt());
        fields.put("acknowledgeBy", it.alert().acknowledgeBy());
        fields.put("link", link(it));
        return fields;
    }

    private String link(OnCallMessage it) {
        return frontEnd + "/alerts/" + it.alert().alertId();
    }

    private static String site(OnCallMessage it) {
        return it.siteCode() == null ? "not known" : it.siteCode();
    }
}
