package clinic.remit.events.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what broke between the schema of a released event and the one of today. An event only grows: a subscriber of the
 * old one reads new events, and today's services read old events, because events are kept for ever. So a property may be
 * added if it may be absent, and an enumeration may get a new value; nothing may go, change its type, or change
 * whether it may be absent.
 */
final class Growth {

    private final List<String> breaks = new ArrayList<>();

    private Growth() {}

    static List<String> breaks(JsonNode released, JsonNode today) {
        Growth growth = new Growth();
        growth.compare("", released, today);
        return List.copyOf(growth.breaks);
    }

    private void compare(String where, JsonNode released, JsonNode today) {
        for (String keyword : List.of("type", "format", "const")) {
            if (!released.path(keyword).equals(today.path(keyword))) {
                breaks.add(at(where) + keyword + " was " + released.path(keyword) + " and is " + today.path(keyword));
            }
        }
        Set<String> lostValues = strings(released.path("enum"));
        lostValues.removeAll(strings(today.path("enum")));
        if (!lostValues.isEmpty() && today.has("enum")) {
            breaks.add(at(where) + "values are gone: " + lostValues);
        }
        if (released.has("items")) {
            compare(where + "[]", released.path("items"), today.path("items"));
        }
        properties(where, released, today);
    }

    private void properties(String where, JsonNode released, JsonNode today) {
        Set<String> wasRequired = strings(released.path("required"));
        Set<String> isRequired = strings(today.path("required"));
        released.path("properties").properties().forEach(property -> {
            String path = where + "." + property.getKey();
            if (!today.path("properties").has(property.getKey())) {
                breaks.add(at(path) + "is gone");
            } else if (wasRequired.contains(property.getKey()) != isRequired.contains(property.getKey())) {
                breaks.add(
                        at(path) + "must stay " + (wasRequired.contains(property.getKey()) ? "required" : "optional"));
            } else {
                compare(path, property.getValue(), today.path("properties").path(property.getKey()));
            }
        });
        today.path("properties").fieldNames().forEachRemaining(name -> {
            if (!released.path("properties").has(name) && isRequired.contains(name)) {
                breaks.add(at(where + "." + name) + "is new, so it must be @Optional: older events lack it");
            }
        });
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> values = new HashSet<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }

    private static String at(String where) {
        return where.isEmpty() ? "" : where.substring(1) + " ";
    }
}
