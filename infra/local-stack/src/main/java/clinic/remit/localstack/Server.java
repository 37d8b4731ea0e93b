package clinic.remit.localstack;

import java.nio.file.Path;
import java.time.Duration;

/** A program of the stack: a server or a service. */
public interface Server {

    String name();

    int port();

    /** Starts the program and returns when it answers. */
    void start();

    /** Ends the program in good order. */
    void stop();

    /** Ends the program as {@code kill -9} does. */
    void kill();

    Path log();

    /** The running program, or null before its start. */
    Child child();

    static void killByPidFile(Path pidFile) {
        Pids.read(pidFile).flatMap(ProcessHandle::of).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit()
                    .orTimeout(Duration.ofSeconds(10).toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
        });
    }
}
