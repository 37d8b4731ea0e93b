package clinic.remit.outcomes.live;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a reader of the topic stands: the offset of the next record of each partition. A partition that it does not know is new, and is
 * read from its start. Written as {@code 4kXqPZ0LQhK1mIbT9u_3Aw.0:12.1:5.2:0}.
 *
 * @param topic the broker's id of the topic: made anew, as when it is restored, it has another, and the same offsets are other events
 */
record LiveCursor(String topic, Map<Integer, Long> next) {

    private static final Pattern WRITTEN =
            Pattern.compile("([\\w-]{22})\\.(\\d{1,4}:\\d{1,18}(?:\\.\\d{1,4}:\\d{1,18}){0,999})");

    LiveCursor {
        next = Map.copyOf(next);
    }

    /**
     * Null for none, as an empty id is for a browser.
     *
     * @throws Malformed if it is no cursor of ours
     */
    static LiveCursor parse(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new Malformed(
                    "The place in the stream cannot be read.",
                    List.of(new FieldProblem(field, text, "the id of the last event that was received, unchanged")));
        }
        Map<Integer, Long> next = new TreeMap<>();
        for (String part : written.group(2).split("\\.")) {
            int colon = part.indexOf(':');
            next.put(Integer.valueOf(part.substring(0, colon)), Long.valueOf(part.substring(colon + 1)));
        }
        return new LiveCursor(written.group(1), next);
    }

    long next(int partition) {
        return next.getOrDefault(partition, 0L);
    }

    LiveCursor after(LiveEvent event) {
        Map<Integer, Long> moved = new TreeMap<>(next);
        moved.put(event.partition(), event.offset() + 1);
        return new LiveCursor(topic, moved);
    }

    /** Whether anything lies between this place and that one. */
    boolean isBefore(LiveCursor other) {
        return other.next.keySet().stream().anyMatch(partition -> next(partition) < other.next(partition));
    }

    String written() {
        return topic
                + new TreeMap<>(next)
                        .entrySet().stream()
                                .map(it -> "." + it.getKey() + ":" + it.getValue())
                                .collect(Collectors.joining());
    }
}
