package clinic.remit.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A program of the stack, a server or a service, with a folder of its own. */
public abstract class Server {

    final Path home;
    final int port;
    private Child child;

    /** @param home keeps data, log and process id; a server that is made anew over the same folder finds its data */
    Server(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    public abstract String name();

    /** Starts the program and returns when it answers. */
    public abstract void start();

    /** @param endSignal ends the program in good order */
    final void run(
            String endSignal,
            List<String> command,
            Map<String, String> environment,
            Duration patience,
            BooleanSupplier ready) {
        child = Child.start(name(), endSignal, command, environment, pidFile(), log());
        Waiting.until(name(), patience, child, ready);
    }

    /** Ends the program in good order. */
    public final void stop() {
        if (child != null) {
            child.stop();
        }
    }

    /** Ends the program as {@code kill -9} does; children of its own see that it is gone and end too. */
    public final void kill() {
        Pids.read(pidFile()).flatMap(ProcessHandle::of).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        });
    }

    public final int port() {
        return port;
    }

    public final Path log() {
        return home.resolve("log");
    }

    /** The running program, or null before its start. */
    public final Child child() {
        return child;
    }

    private Path pidFile() {
        return home.resolve("pid");
    }
}
