package clinic.remit.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of Remit's services as a process of its own: the build for the local profile, whose clock can be moved. */
public final class ServiceProcess implements Server {

    private final Service service;
    private final Path home;
    private final int port;
    private final Map<String, String> settings;
    private boolean fullSpeed;
    private Child child;

    ServiceProcess(Service service, Path home, int port, Map<String, String> settings) {
        this.service = service;
        this.home = home;
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public int port() {
        return port;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public void start() {
        Path jar = Checkout.root().resolve(service.module()).resolve("target/local-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailed("%s is missing. Build it with: mvn package -DskipTests".formatted(jar));
        }
        child = Child.start(name(), "TERM", java(jar), settings, home.resolve("pid"), log());
        Waiting.until(name(), Duration.ofMinutes(2), child, () -> Http.answersOk(url() + "/q/health/ready"));
    }

    private List<String> java(Path jar) {
        List<String> options = List.of("-Xmx256m");
        List<String> program = List.of("-jar", jar.toString());
        return fullSpeed ? JavaCommand.atFullSpeed(options, program) : JavaCommand.of(options, program);
    }

    void atFullSpeed() {
        fullSpeed = true;
    }

    /** The program's own process id. */
    public long pid() {
        return child.pid();
    }

    @Override
    public void stop() {
        if (child != null) {
            child.stop();
        }
    }

    @Override
    public void kill() {
        Server.killByPidFile(home.resolve("pid"));
    }

    @Override
    public Path log() {
        return home.resolve("log");
    }

    @Override
    public Child child() {
        return child;
    }
}
