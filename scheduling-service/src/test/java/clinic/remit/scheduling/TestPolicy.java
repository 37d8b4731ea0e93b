package clinic.remit.scheduling;

import clinic.remit.scheduling.medication.DosingPolicy;
import clinic.remit.scheduling.session.clearance.ClearancePolicy;
import clinic.remit.scheduling.session.discharge.DischargePolicy;
import clinic.remit.scheduling.support.plan.SupportPolicy;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The policies that ship, for tests of the pure classes. */
public final class TestPolicy {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

    public static final ClearancePolicy CLEARANCE = read("clearance", ClearancePolicy.class);
    public static final DischargePolicy DISCHARGE = read("discharge", DischargePolicy.class);
    public static final DosingPolicy DOSING = read("dosing", DosingPolicy.class);
    public static final SupportPolicy SUPPORT = read("support", SupportPolicy.class);

    private TestPolicy() {}

    static <T> T read(String name, Class<T> type) {
        return parse(text(name), type);
    }

    static String text(String name) {
        try (InputStream file = TestPolicy.class.getResourceAsStream("/policies/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T parse(String text, Class<T> type) {
        try {
            return YAML.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
