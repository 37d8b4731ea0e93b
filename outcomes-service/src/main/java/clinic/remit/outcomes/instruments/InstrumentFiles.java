package clinic.remit.outcomes.instruments;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads every file of the service's folder {@code instruments} and of the folder that a clinic mounts. */
final class InstrumentFiles {

    private static final String FOLDER = "instruments";
    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private InstrumentFiles() {}

    /** @throws IllegalStateException if one cannot be used; the message says which, and why */
    static List<Instrument> read(Optional<Path> mounted) {
        List<Instrument> instruments = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(
                    Thread.currentThread().getContextClassLoader(), FOLDER, folder -> add(folder, instruments));
        } catch (IOException e) {
            throw new UncheckedIOException("The instruments of the service cannot be read", e);
        }
        mounted.ifPresent(folder -> add(folder, instruments));
        return instruments;
    }

    private static void add(Path folder, List<Instrument> instruments) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(InstrumentFiles::isInstrument).sorted().toList()) {
                instruments.add(usable(file, instruments));
            }
        } catch (NoSuchFileException e) {
            throw new IllegalStateException("There is no folder of instruments " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The instruments in " + folder + " cannot be read", e);
        }
    }

    private static boolean isInstrument(Path file) {
        return file.getFileName().toString().endsWith(".yaml");
    }

    private static Instrument usable(Path file, List<Instrument> others) {
        Instrument instrument = parse(file);
        List<String> wrongs = new ArrayList<>(InstrumentCheck.wrongWith(instrument));
        others.stream()
                .filter(other -> other.code().equals(instrument.code()))
                .forEach(other -> wrongs.addAll(InstrumentCheck.wrongBeside(instrument, other)));
        if (!wrongs.isEmpty()) {
            throw unusable(file, String.join("; ", wrongs), null);
        }
        return instrument;
    }

    private static Instrument parse(Path file) {
        try (InputStream yaml = Files.newInputStream(file)) {
            return YAML.readValue(yaml, Instrument.class);
        } catch (IOException e) {
            throw unusable(file, e.getMessage(), e);
        }
    }

    private static IllegalStateException unusable(Path file, String why, Exception cause) {
        return new IllegalStateException("The instrument " + file.getFileName() + " cannot be used: " + why, cause);
    }
}
