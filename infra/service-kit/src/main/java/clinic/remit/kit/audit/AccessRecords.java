package clinic.remit.kit.audit;

import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.ids.Ids;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The table of requests, which sees to it itself that it is only ever added to. */
@ApplicationScoped
class AccessRecords {

    private static final String KEEP = """
            insert into access_record
                (id, at, caller_id, caller_roles, operation, target_id, patient_id, status, correlation_id)
            select one.id, ?, ?, ?, ?, ?, one.patient_id, ?, ? from unnest(?, ?) as one (id, patient_id)""";
    private final AgroalDataSource database;

    AccessRecords(AgroalDataSource database) {
        this.database = database;
    }

    /** One statement, so that all of it is kept or none. */
    void keep(Access access) throws SQLException {
        UUID[] patients = access.patientIds().isEmpty()
                ? new UUID[1] // nobody
                : access.patientIds().toArray(UUID[]::new);
        UUID[] ids = new UUID[patients.length];
        Arrays.setAll(ids, i -> Ids.next());
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, utc(access.at()));
            insert.setObject(2, access.callerId());
            insert.setArray(
                    3, connection.createArrayOf("text", access.callerRoles().toArray()));
            insert.setString(4, access.operation());
            insert.setObject(5, access.targetId());
            insert.setInt(6, access.status());
            insert.setString(7, access.correlationId());
            insert.setArray(8, connection.createArrayOf("uuid", ids));
            insert.setArray(9, connection.createArrayOf("uuid", patients));
            insert.executeUpdate();
        }
    }

    /** The newest first. */
    Page<AccessRecord> newest(AccessQuestion asked, Cursor after, int limit) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("patient_id = ?", asked.patientId());
        conditions.put("caller_id = ?", asked.callerId());
        conditions.put("at >= ?", utc(asked.from()));
        conditions.put("at < ?", utc(asked.until()));
        conditions.put("id < ?", after == null ? null : after.id());
        conditions.values().removeIf(Objects::isNull);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from access_record" + where + " order by id desc limit " + (limit + 1))) {
            int number = 1;
            for (Object value : conditions.values()) {
                select.setObject(number++, value);
            }
            List<AccessRecord> found = new ArrayList<>();
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                found.add(read(rows));
            }
            return Page.of(found, limit, last -> new Cursor("", last.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("The access records cannot be read", e);
        }
    }

    private static AccessRecord read(ResultSet row) throws SQLException {
        return new AccessRecord(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("caller_id", UUID.class),
                List.of((String[]) row.getArray("caller_roles").getArray()),
                row.getString("operation"),
                row.getObject("target_id", UUID.class),
                row.getObject("patient_id", UUID.class),
                row.getInt("status"),
                row.getString("correlation_id"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
