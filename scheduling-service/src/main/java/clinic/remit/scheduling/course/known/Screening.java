package clinic.remit.scheduling.course.known;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

/** Whether a positive suicide item of a person waits for its screening, from what was told under each of their records. */
public final class Screening {

    private Screening() {}

    /**
     * Outcomes-service judges by all records of a person, and tells it under the one that was rated: what it told last holds for all of them.
     * What it told before they were one person's holds for that record alone, and so may keep the person waiting.
     */
    public static boolean isPending(Collection<PatientFacts> records) {
        Instant told = latest(records, PatientFacts::screenToldAt);
        if (told.isAfter(latest(records, PatientFacts::mergeToldAt))) {
            return records.stream()
                    .filter(record -> told.equals(record.screenToldAt()))
                    .anyMatch(PatientFacts::isScreenPending);
        }
        return records.stream().anyMatch(PatientFacts::isScreenPending);
    }

    private static Instant latest(Collection<PatientFacts> records, Function<PatientFacts, Instant> time) {
        return records.stream()
                .map(time)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }
}
