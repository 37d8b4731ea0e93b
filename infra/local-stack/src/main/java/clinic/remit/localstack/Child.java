package clinic.remit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that this process started and that does not outlive it, even if this process is killed with {@code kill -9}.
 *
 * <p>Each program runs under a leash: a few lines of shell that read a pipe from this process. When the pipe ends,
 * because it was closed or because this process is gone, the leash ends the program.
 */
final class Child {

    /** Its own session keeps the terminal's Ctrl-C from the program: this process ends its programs in order. */
    private static final String LEASH = """
            exec 3<&0
            signal=$1 pidfile=$2
            shift 2
            "$@" </dev/null &
            child=$!
            echo $child >"$pidfile"
            (
              cat <&3 >/dev/null
              kill -"$signal" $child
              for second in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 $child || exit 0; done
              kill -KILL $child
            ) 2>/dev/null &
            watcher=$!
            wait $child
            code=$?
            kill $watcher
            exit $code
            """;

    private final String name;
    private final Path log;
    private final Path pidFile;
    private final Process leash;

    private Child(String name, Path log, Path pidFile, Process leash) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.leash = leash;
    }

    /**
     * Starts the command; its output is appended to {@code log}.
     *
     * @param stopSignal the signal that asks this program to end in good order
     */
    static Child start(
            String name,
            String stopSignal,
            List<String> command,
            Map<String, String> environment,
            Path pidFile,
            Path log) {
        List<String> line = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            line.add("/usr/bin/setsid");
        }
        line.addAll(List.of("/bin/sh", "-c", LEASH, "leash", stopSignal, pidFile.toString()));
        line.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(pidFile.getParent());
            Files.createDirectories(log.getParent());
            Files.deleteIfExists(pidFile);
            return new Child(name, log, pidFile, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("%s did not start".formatted(name), e);
        }
    }

    boolean isAlive() {
        return leash.isAlive();
    }

    Path log() {
        return log;
    }

    /** The program's own process id, not the leash's. */
    long pid() {
        return Pids.read(pidFile).orElseThrow(() -> new IllegalStateException("%s has not started".formatted(name)));
    }

    /** Whether the program has ended, and well. */
    boolean succeeded() {
        return !leash.isAlive() && leash.exitValue() == 0;
    }

    /** What a person can do with a program that ended by itself. */
    String obituary() {
        return "%s ended with code %d. The end of %s:%n%s".formatted(name, leash.exitValue(), log, Logs.tail(log, 20));
    }

    void onExit(Runnable action) {
        leash.onExit().thenRun(action);
    }

    /** Asks the program to end, and waits until it has; after the leash's patience of 10 seconds it is killed. */
    void stop() {
        try {
            leash.getOutputStream().close();
            if (!leash.waitFor(15, TimeUnit.SECONDS)) {
                leash.destroyForcibly();
            }
        } catch (IOException e) {
            leash.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Pids.forget(pidFile);
    }

    void awaitExit(Duration patience) {
        try {
            if (!leash.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("%s did not end".formatted(name));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
