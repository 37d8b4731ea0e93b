package clinic.remit.scheduling.directory.roster;

import java.util.List;
import java.util.UUID;

/**
 * What is supposed beside what the rows say, to see what would follow.
 *
 * @param absent physicians
 * @param closed rooms
 */
public record WhatIf(List<Missing> absent, List<Missing> closed) {

    public static final WhatIf NOTHING = new WhatIf(List.of(), List.of());

    public WhatIf {
        absent = List.copyOf(absent);
        closed = List.copyOf(closed);
    }

    /** @param id of the physician or the room */
    public record Missing(UUID id, Stretch then) {}

    static List<Stretch> of(UUID id, List<Missing> missing) {
        return missing.stream()
                .filter(each -> each.id().equals(id))
                .map(Missing::then)
                .toList();
    }
}
