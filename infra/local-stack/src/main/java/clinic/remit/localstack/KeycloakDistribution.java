package clinic.remit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Keycloak's programs with the realm of infra/keycloak laid in; built once per checkout, which takes most of a minute. */
final class KeycloakDistribution {

    /** What Keycloak fixes when it is built; an embedded database, since nothing but the realm is kept in it. */
    static final Map<String, String> BUILD_OPTIONS =
            Map.of("KC_DB", "dev-file", "KC_HEALTH_ENABLED", "true", "KC_CACHE", "local");

    private KeycloakDistribution() {}

    static Path built() {
        Path home = Checkout.part("keycloak-26.5.6");
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Path done = home.resolve("built");
            if (!Files.exists(done)) {
                build(home);
                Files.createFile(done);
            }
            layRealm(home.resolve("data/import"));
            lock.release();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak could not be built", e);
        }
    }

    private static void build(Path home) {
        Path log = home.resolve("build.log");
        Child build = Child.start(
                "Keycloak's build",
                "TERM",
                List.of(home.resolve("bin/kc.sh").toString(), "build"),
                BUILD_OPTIONS,
                home.resolve("build-pid"),
                log);
        build.awaitExit(Duration.ofMinutes(5));
        if (!build.succeeded()) {
            throw new StartFailed(build.obituary());
        }
    }

    /** The realm of every environment, and the people who exist on a developer's machine alone. */
    private static void layRealm(Path imports) throws IOException {
        Files.createDirectories(imports);
        Path source = Checkout.root().resolve("infra/keycloak");
        for (Path file : List.of(source.resolve("remit-realm.json"), source.resolve("local/remit-users-0.json"))) {
            Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
