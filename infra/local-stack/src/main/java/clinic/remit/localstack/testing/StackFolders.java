package clinic.remit.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code target/stack/<process id>}: the data of one test JVM, kept for a look until the next run. */
final class StackFolders {

    private static final Path ALL = Path.of("target", "stack").toAbsolutePath();

    private StackFolders() {}

    static Path own() {
        return ALL.resolve(String.valueOf(ProcessHandle.current().pid()));
    }

    static void removeDead() {
        try {
            Files.createDirectories(ALL);
            try (Stream<Path> folders = Files.list(ALL)) {
                for (Path folder : folders.filter(StackFolders::isDead).toList()) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDead(Path folder) {
        long pid = Long.parseLong(folder.getFileName().toString());
        return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }
}
