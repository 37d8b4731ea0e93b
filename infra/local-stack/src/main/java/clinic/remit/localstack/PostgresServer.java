package clinic.remit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** A real PostgreSQL on a loopback port, with its data in a folder. */
public final class PostgresServer extends Server {

    private static final String SUPERUSER = "postgres";

    private final List<String> settings;

    /** @param home keeps data, log and process id; a server that is made anew over the same folder finds its data */
    public PostgresServer(Path home, int port, List<String> settings) {
        super(home, port);
        this.settings = List.copyOf(settings);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public void start() {
        Path binaries = PostgresBinaries.unpacked();
        Path data = home.resolve("data");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(binaries, data);
        }
        List<String> command = new ArrayList<>(unprivileged());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
        command.addAll(List.of("-p", String.valueOf(port), "-c", "listen_addresses=127.0.0.1"));
        command.addAll(List.of("-c", "unix_socket_directories=", "-c", "max_connections=100"));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        run("INT", command, Map.of(), Duration.ofSeconds(30), this::isReady);
    }

    /** Makes the database and its role as infra/postgres/database.sql says; does nothing where it is already there. */
    public void createDatabase(String name, String password) {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(name))) {
                if (found.next()) {
                    return;
                }
            }
            String script = Files.readString(Checkout.root().resolve("infra/postgres/database.sql"))
                    .replaceAll("(?m)^--.*$", "")
                    .replace(":\"name\"", '"' + name + '"')
                    .replace(":'password'", '\'' + password + '\'');
            for (String one : script.split(";")) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        } catch (SQLException e) {
            throw new StartFailed("The database %s could not be made: %s".formatted(name, e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, database);
    }

    private void initialise(Path binaries, Path data) {
        Folders.delete(data);
        Folders.create(home);
        try {
            Path password = Files.writeString(home.resolve("superuser-password"), SUPERUSER);
            List<String> command = new ArrayList<>(unprivileged());
            command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", data.toString()));
            command.addAll(List.of("-U", SUPERUSER, "--pwfile=" + password, "--auth=scram-sha-256"));
            command.addAll(List.of("-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"));
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
            if (initdb.waitFor() != 0) {
                throw new StartFailed("PostgreSQL could not lay its data: " + Logs.tail(log(), 20));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted");
        }
    }

    private boolean isReady() {
        if (!Ports.answers(port)) {
            return false;
        }
        try (Connection connection = superuser()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection superuser() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", SUPERUSER);
        properties.setProperty("connectTimeout", "2");
        return DriverManager.getConnection(jdbcUrl("postgres"), properties);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and may still use its files. */
    private static List<String> unprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
    }
}
