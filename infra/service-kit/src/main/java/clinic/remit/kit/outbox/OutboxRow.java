package clinic.remit.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An event that waits for the broker, as a CloudEvent in Kafka's binary mode. */
record OutboxRow(
        long position,
        UUID id,
        String stream,
        String key,
        String type,
        String payload,
        long sequence,
        Instant occurredAt,
        String correlationId,
        String traceparent) {

    static final String OLDEST = """
            SELECT position, id, aggregatetype, aggregateid, type, payload, sequence, occurred_at,
                   correlation_id, traceparent
            FROM outbox_event ORDER BY position LIMIT ?""";

    private static final String TOPIC_PREFIX = "remit.";

    static String streamOf(String topic) {
        return topic.substring(TOPIC_PREFIX.length());
    }

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getString("payload"),
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("correlation_id"),
                row.getString("traceparent"));
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> kafkaRecord =
                new ProducerRecord<>(TOPIC_PREFIX + stream, key, payload.getBytes(StandardCharsets.UTF_8));
        header(kafkaRecord, "ce_specversion", "1.0");
        header(kafkaRecord, "ce_id", id.toString());
        header(kafkaRecord, "ce_source", source);
        header(kafkaRecord, "ce_type", type);
        header(kafkaRecord, "ce_time", occurredAt.toString());
        header(kafkaRecord, "ce_subject", key);
        header(kafkaRecord, "ce_sequence", Long.toString(sequence));
        header(kafkaRecord, "ce_correlationid", correlationId);
        header(kafkaRecord, "ce_traceparent", traceparent);
        header(kafkaRecord, "content-type", "application/json");
        return kafkaRecord;
    }

    private static void header(ProducerRecord<String, byte[]> kafkaRecord, String name, String value) {
        if (value != null) {
            kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
