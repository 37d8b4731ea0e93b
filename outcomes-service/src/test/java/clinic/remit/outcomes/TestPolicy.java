package clinic.remit.outcomes;

import clinic.remit.outcomes.due.DueRules;
import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.instruments.Instruments;
import clinic.remit.outcomes.safety.SafetyPolicy;
import clinic.remit.outcomes.trajectory.CourseRules;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The policies and instruments that ship, for tests of the pure classes. */
public final class TestPolicy {

    public static final CourseRules RULES = read("stop", CourseRules.class);
    public static final DueRules DUE = read("due", DueRules.class);
    public static final SafetyPolicy SAFETY = read("safety", SafetyPolicy.class);
    private static final Instruments INSTRUMENTS = new Instruments(Optional.empty());

    private TestPolicy() {}

    public static Instrument instrument(String code) {
        return INSTRUMENTS.find(code).orElseThrow();
    }

    private static <T> T read(String name, Class<T> type) {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .registerModule(new JavaTimeModule())
                    .readValue(TestPolicy.class.getResourceAsStream("/policies/" + name + ".yaml"), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
