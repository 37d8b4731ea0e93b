package clinic.remit.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things lie in the checkout of Remit that this process runs in. */
public final class Checkout {

    private Checkout() {}

    /** The folder with the parent pom: the working directory or the nearest one above it that holds {@code infra/kafka/topics.properties}. */
    public static Path root() {
        String named = System.getProperty("remit.root");
        if (named != null) {
            return Path.of(named).toAbsolutePath();
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("infra/kafka/topics.properties"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "%s is not inside a checkout of Remit. Start in one, or name it with -Dremit.root=".formatted(start));
    }

    /** The unpacked servers. */
    static Path part(String name) {
        Path part = root().resolve("infra/local-stack/parts/target").resolve(name);
        if (!Files.isDirectory(part)) {
            throw new IllegalStateException(
                    "%s is missing. Lay it with: mvn -pl infra/local-stack/parts package".formatted(part));
        }
        return part;
    }
}
