package clinic.remit.patients.revision;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads a row as it was kept back into the entity that it was. Columns become fields by the rule by which fields became columns; what a
 * later version of the entity no longer has is passed over.
 */
final class StoredRow {

    private static final Pattern UNDERSCORE = Pattern.compile("_(\\w)");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 82.40 stays 82.40
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StoredRow() {}

    /** Its columns as fields; null for no row. What a column of JSON holds stays as it is. */
    static JsonNode fields(String row) {
        if (row == null) {
            return null;
        }
        try {
            ObjectNode fields = JSON.createObjectNode();
            JSON.readTree(row)
                    .properties()
                    .forEach(column -> fields.set(fieldName(column.getKey()), column.getValue()));
            return fields;
        } catch (JsonProcessingException e) {
            // the parser's own message would name what is in the row
            throw new IllegalStateException("A version of the record is not JSON");
        }
    }

    static <T> T entity(JsonNode fields, Class<T> type) {
        try {
            return JSON.treeToValue(fields, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A version of the record cannot be read as " + type.getSimpleName()
                    + ": a migration changed the form of what is kept there");
        }
    }

    private static String fieldName(String column) {
        return UNDERSCORE.matcher(column).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
