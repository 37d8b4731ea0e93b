package clinic.remit.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What subscribers have built upon stays as it was; see {@code released/README.md}. */
class ReleasedEventsOnlyGrowTest {

    private static final String RELEASED = """
            {"type":"object","required":["courseId","ordinal"],"properties":{
              "courseId":{"type":"string","format":"uuid"},
              "ordinal":{"type":"integer"},
              "cause":{"type":"string","enum":["MANUAL","ALERT"]},
              "codes":{"type":"array","items":{"type":"string"}}}}""";

    @Test
    void every_released_event_is_still_understood() {
        Map<String, List<String>> broken = new TreeMap<>();
        var today = new EventSchemas().all();
        CommittedFiles.read(CommittedFiles.RELEASED).forEach((file, released) -> {
            List<String> breaks = new ArrayList<>();
            if (today.containsKey(file)) {
                breaks.addAll(Growth.breaks(CommittedFiles.parse(released), today.get(file)));
            } else {
                breaks.add("the event is gone");
            }
            if (!breaks.isEmpty()) {
                broken.put(file, breaks);
            }
        });
        assertThat(broken).as("breaking changes of released events").isEmpty();
    }

    @Test
    void a_new_property_that_may_be_absent_and_a_new_value_are_growth() {
        String grown = RELEASED.replace("\"ALERT\"]", "\"ALERT\",\"CONSENT\"]")
                .replace("\"codes\":", "\"site\":{\"type\":\"string\"},\"codes\":");
        assertThat(breaks(grown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "integer"              | "string"                | ordinal type was "integer" and is "string"
                    "courseId":            | "course":               | courseId is gone
                    "uuid"                 | "date"                  | courseId format was "uuid" and is "date"
                    ["courseId","ordinal"] | ["courseId"]            | ordinal must stay required
                    ["courseId","ordinal"] | ["courseId","ordinal","cause"] | cause must stay optional
                    ["MANUAL","ALERT"]     | ["MANUAL"]              | cause values are gone: [ALERT]
                    "items":{"type":"string"} | "items":{"type":"integer"} | codes[] type was "string" and is "integer"
                    """)
    void what_a_subscriber_relies_on_may_not_change(String before, String after, String complaint) {
        assertThat(breaks(RELEASED.replace(before, after))).contains(complaint);
    }

    @Test
    void a_new_property_that_must_be_there_breaks_the_reading_of_older_events() {
        String stricter = RELEASED.replace("\"ordinal\"]", "\"ordinal\",\"site\"]")
                .replace("\"codes\":", "\"site\":{\"type\":\"string\"},\"codes\":");
        assertThat(breaks(stricter)).containsExactly("site is new, so it must be @Optional: older events lack it");
    }

    private static List<String> breaks(String today) {
        return Growth.breaks(CommittedFiles.parse(RELEASED), CommittedFiles.parse(today));
    }
}
