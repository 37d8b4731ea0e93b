package clinic.remit.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record as it came from Kafka, with its CloudEvents attributes; what cannot be read is null. */
record ReceivedRecord(
        String topic,
        int partition,
        long offset,
        UUID eventId,
        UUID key,
        String type,
        long sequence,
        String correlationId,
        String traceparent,
        byte[] payload) {

    static ReceivedRecord of(ConsumerRecord<String, byte[]> kafkaRecord) {
        return new ReceivedRecord(
                kafkaRecord.topic(),
                kafkaRecord.partition(),
                kafkaRecord.offset(),
                uuid(header(kafkaRecord, "ce_id")),
                uuid(kafkaRecord.key()),
                header(kafkaRecord, "ce_type"),
                number(header(kafkaRecord, "ce_sequence")),
                header(kafkaRecord, "ce_correlationid"),
                header(kafkaRecord, "ce_traceparent"),
                kafkaRecord.value() == null ? new byte[0] : kafkaRecord.value());
    }

    private static String header(ConsumerRecord<?, ?> kafkaRecord, String name) {
        Header header = kafkaRecord.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
