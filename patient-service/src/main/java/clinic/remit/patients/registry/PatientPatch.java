package clinic.remit.patients.registry;

import clinic.remit.kit.http.Malformed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/** Applies a JSON merge patch (RFC 7396) to what is registered of a patient. */
@ApplicationScoped
class PatientPatch {

    private final ObjectMapper json;
    private final Validator validator;

    PatientPatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    PatientDetails apply(JsonNode patch, PatientDetails current) {
        PatientDetails amended = read(merge(json.valueToTree(current), patch));
        Set<ConstraintViolation<PatientDetails>> violations = validator.validate(amended);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return amended;
    }

    private PatientDetails read(JsonNode merged) {
        try {
            return json.treeToValue(merged, PatientDetails.class);
        } catch (JsonProcessingException e) {
            throw Malformed.of(e);
        }
    }

    private static JsonNode merge(ObjectNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                target.remove(change.getKey());
            } else if (change.getValue().isObject() && target.get(change.getKey()) instanceof ObjectNode inner) {
                merge(inner, change.getValue());
            } else {
                target.set(change.getKey(), change.getValue());
            }
        });
        return target;
    }
}
