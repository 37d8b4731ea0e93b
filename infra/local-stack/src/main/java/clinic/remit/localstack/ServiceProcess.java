package clinic.remit.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One of Remit's services as a process of its own: the build for the local profile, whose clock can be moved. */
public final class ServiceProcess extends Server {

    private final Service service;
    private final Map<String, String> settings;
    private boolean fullSpeed;

    ServiceProcess(Service service, Path home, int port, Map<String, String> settings) {
        super(home, port);
        this.service = service;
        this.settings = Map.copyOf(settings);
    }

    @Override
    public String name() {
        return service.module();
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
        run("TERM", java(jar), settings, Duration.ofMinutes(2), () -> Http.answersOk(url() + "/q/health/ready"));
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
        return child().pid();
    }
}
