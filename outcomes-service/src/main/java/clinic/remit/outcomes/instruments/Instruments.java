package clinic.remit.outcomes.instruments;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The instruments of the clinic, read from their files at start. */
@Startup
@ApplicationScoped
public class Instruments {

    private static final List<String> FILES = List.of("phq-9", "madrs", "ham-d-17", "qids-sr16", "gad-7", "c-ssrs");
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, Instrument> byCode = new LinkedHashMap<>();

    public Instruments() {
        FILES.stream().map(Instruments::read).forEach(instrument -> byCode.put(instrument.code(), instrument));
    }

    public Optional<Instrument> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Instrument> all() {
        return List.copyOf(byCode.values());
    }

    private static Instrument read(String file) {
        String path = "instruments/" + file + ".yaml";
        try (InputStream yaml = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return YAML.readValue(yaml, Instrument.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The instrument " + path + " cannot be used", e);
        }
    }
}
