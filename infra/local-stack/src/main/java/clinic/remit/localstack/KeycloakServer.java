package clinic.remit.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A real Keycloak on a loopback port with the realm {@code remit} and a person for each role; each one's password is the name. */
public final class KeycloakServer extends Server {

    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "admin";

    /** @param home keeps data, log and process id; a server that is made anew over the same folder finds its data */
    public KeycloakServer(Path home, int port) {
        super(home, port);
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public String realmUrl() {
        return url() + "/realms/remit";
    }

    @Override
    public void start() {
        Path distribution = KeycloakDistribution.built();
        Folders.create(home);
        int managementPort = Ports.free();
        String ready = "http://localhost:" + managementPort + "/health/ready";
        run(
                "TERM",
                List.of(distribution.resolve("bin/kc.sh").toString(), "start", "--optimized", "--import-realm"),
                settings(managementPort),
                Duration.ofMinutes(4),
                () -> Http.answersOk(ready));
    }

    private Map<String, String> settings(int managementPort) {
        Map<String, String> settings = new HashMap<>(KeycloakDistribution.BUILD_OPTIONS);
        settings.put("KC_DB_URL", "jdbc:h2:file:%s/keycloak;NON_KEYWORDS=VALUE".formatted(home.toAbsolutePath()));
        settings.put("KC_HTTP_ENABLED", "true");
        settings.put("KC_HTTP_HOST", "127.0.0.1");
        settings.put("KC_HTTP_PORT", String.valueOf(port));
        settings.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(managementPort));
        settings.put("KC_HOSTNAME", url());
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        settings.put("REMIT_PASSWORD_LOGIN", "true");
        settings.put("REMIT_PASSWORD_POLICY", "length(3)");
        settings.put("JAVA_HOME", System.getProperty("java.home"));
        settings.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx256m");
        settings.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return settings;
    }
}
