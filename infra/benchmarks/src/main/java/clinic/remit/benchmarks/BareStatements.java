package clinic.remit.benchmarks;

import clinic.remit.localstack.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The statements that outcomes-service sends for one recorded score, as PostgreSQL's own log shows them, to be sent again
 * without the service. The ids that the request made are made anew each time; everything else stays.
 */
final class BareStatements {

    private static final String DATABASE = "outcomes";
    private static final String SUPERUSER = "postgres";
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\S+ \\S+ \\S+ \\[(\\d+)] (LOG|DETAIL):  ((?:.*)(?:\\n\\t.*)*)$");
    private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]+|statement): (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']|'')*)')");
    private static final Pattern UUID_7 =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Both statements name content, course, patient, superseded_at, version and id, in this order. */
    private static final String OLD_RECOMMENDATION = "update recommendation set";

    private static final String NEW_RECOMMENDATION = "insert into recommendation";
    private static final int VERSION = 4;
    private static final int ID = 5;

    private final List<Statement> statements;
    private final Set<String> madeByTheRequest;

    private BareStatements(List<Statement> statements, Set<String> madeByTheRequest) {
        this.statements = List.copyOf(statements);
        this.madeByTheRequest = Set.copyOf(madeByTheRequest);
    }

    /** @param parameters in order; the text NULL for NULL */
    private record Statement(String sql, List<String> parameters) {}

    /** What this request sends, as the log of the time while it runs shows it. */
    static BareStatements capture(PostgresServer postgres, Runnable request) throws SQLException, IOException {
        logAll(postgres, true);
        long began = System.currentTimeMillis();
        long before = Files.size(postgres.log());
        request.run();
        logAll(postgres, false);
        List<Statement> sent = transactionWith("insert into assessment", read(postgres.log(), before));
        Set<String> made = sent.stream()
                .flatMap(statement -> statement.parameters().stream())
                .filter(parameter -> isMadeAfter(began, parameter))
                .collect(Collectors.toSet());
        sent.stream()
                .filter(statement -> statement.sql().contains("INTO idempotent_answer"))
                .forEach(statement -> made.add(statement.parameters().get(1)));
        return new BareStatements(sent, made);
    }

    /** Version 7 of UUIDs begins with the time in milliseconds. */
    private static boolean isMadeAfter(long began, String parameter) {
        return UUID_7.matcher(parameter).matches()
                && Long.parseLong(parameter.substring(0, 13).replace("-", ""), 16) >= began;
    }

    private static void logAll(PostgresServer postgres, boolean on) throws SQLException {
        try (Connection superuser = DriverManager.getConnection(postgres.jdbcUrl("postgres"), SUPERUSER, SUPERUSER);
                var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET log_statement = '%s'".formatted(on ? "all" : "none"));
            statement.execute("SELECT pg_reload_conf(), pg_sleep(0.5)");
        }
    }

    private static String read(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    }

    /** The statements between BEGIN and COMMIT of the connection that sent this one. */
    private static List<Statement> transactionWith(String beginning, String log) {
        Map<String, List<Statement>> open = new HashMap<>();
        Map<String, String> executed = new HashMap<>();
        Matcher entry = ENTRY.matcher(log);
        while (entry.find()) {
            String process = entry.group(1);
            String text = entry.group(3).replace("\n\t", "\n");
            Matcher sql = EXECUTED.matcher(text);
            if (entry.group(2).equals("DETAIL")) {
                String before = executed.get(process);
                List<Statement> transaction = open.get(process);
                if (before != null && transaction != null) {
                    transaction.set(transaction.size() - 1, new Statement(before, parameters(text)));
                }
            } else if (sql.matches()) {
                executed.put(process, sql.group(1));
                if (sql.group(1).equals("BEGIN")) {
                    open.put(process, new ArrayList<>());
                } else if (sql.group(1).equals("COMMIT")) {
                    List<Statement> done = open.remove(process);
                    if (done != null
                            && done.stream().anyMatch(each -> each.sql().startsWith(beginning))) {
                        return done;
                    }
                } else if (open.containsKey(process)) {
                    open.get(process).add(new Statement(sql.group(1), List.of()));
                }
            }
        }
        throw new IllegalStateException("No transaction with '%s' stands in the log".formatted(beginning));
    }

    private static List<String> parameters(String detail) {
        List<String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            parameters.add(
                    parameter.group(2) == null ? "NULL" : parameter.group(2).replace("''", "'"));
        }
        return parameters;
    }

    int count() {
        return statements.size();
    }

    Sender sender(PostgresServer postgres) throws SQLException {
        return new Sender(DriverManager.getConnection(postgres.jdbcUrl(DATABASE), DATABASE, DATABASE));
    }

    /** One client with one connection, which sends the transaction again and again. */
    final class Sender implements Load.Client, AutoCloseable {

        private final Connection connection;
        private final List<PreparedStatement> prepared = new ArrayList<>();
        private String standingId;
        private int standingVersion;

        private Sender(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
            for (Statement statement : statements) {
                prepared.add(connection.prepareStatement(statement.sql().replaceAll("\\$\\d+", "?")));
                if (statement.sql().startsWith(NEW_RECOMMENDATION)) {
                    standingId = statement.parameters().get(ID);
                    standingVersion = Integer.parseInt(statement.parameters().get(VERSION));
                }
            }
        }

        @Override
        public void once() throws SQLException {
            Map<String, String> fresh = new HashMap<>();
            for (int at = 0; at < statements.size(); at++) {
                PreparedStatement statement = prepared.get(at);
                List<String> parameters = values(statements.get(at), fresh);
                for (int index = 0; index < parameters.size(); index++) {
                    String value = parameters.get(index);
                    statement.setObject(index + 1, value.equals("NULL") ? null : value, Types.OTHER);
                }
                statement.execute();
            }
            connection.commit();
        }

        /** What the request made is made anew; the recommendation that stood is superseded by one with the next version. */
        private List<String> values(Statement statement, Map<String, String> fresh) {
            List<String> values = new ArrayList<>(statement.parameters());
            if (statement.sql().startsWith(OLD_RECOMMENDATION)) {
                values.set(VERSION, String.valueOf(standingVersion));
                values.set(ID, standingId);
                return values;
            }
            values.replaceAll(value -> madeByTheRequest.contains(value)
                    ? fresh.computeIfAbsent(value, made -> UUID.randomUUID().toString())
                    : value);
            if (statement.sql().startsWith(NEW_RECOMMENDATION)) {
                standingId = values.get(ID);
                standingVersion++;
                values.set(VERSION, String.valueOf(standingVersion));
            }
            return values;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
