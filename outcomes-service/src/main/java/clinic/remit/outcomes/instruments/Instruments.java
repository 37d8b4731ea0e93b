package clinic.remit.outcomes.instruments;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The instruments of the clinic, read from their files at start: those of the service, and those in the folder that
 * {@code remit.instruments.folder} names. Of a code there may be several versions; the newest is used unless another is named.
 */
@Startup
@ApplicationScoped
public class Instruments {

    private final Map<String, List<Instrument>> versions;

    /** @throws IllegalStateException if a file cannot be used; the message says which, and why */
    @Inject
    public Instruments(@ConfigProperty(name = "remit.instruments.folder") Optional<Path> folder) {
        versions = InstrumentFiles.read(folder).stream()
                .sorted(Comparator.comparing(it -> Integer.valueOf(it.version())))
                .collect(Collectors.groupingBy(Instrument::code, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /** The newest version. */
    public Optional<Instrument> find(String code) {
        return versions(code).stream().reduce((one, newer) -> newer);
    }

    /** @param version null for the newest */
    public Optional<Instrument> find(String code, String version) {
        return version == null
                ? find(code)
                : versions(code).stream()
                        .filter(it -> it.version().equals(version))
                        .findFirst();
    }

    /** @throws IllegalStateException if its file, by which something was scored, is no longer there */
    public Instrument of(String code, String version) {
        return find(code, version)
                .orElseThrow(() -> new IllegalStateException("There is no file of the instrument " + code + " version "
                        + version + ", which is in use: put it into the folder that remit.instruments.folder names"));
    }

    /** The oldest first; empty for an unknown code. */
    public List<Instrument> versions(String code) {
        return code == null ? List.of() : versions.getOrDefault(code, List.of());
    }

    /** The newest version of each. */
    public Collection<Instrument> all() {
        return versions.values().stream().map(each -> each.get(each.size() - 1)).toList();
    }
}
