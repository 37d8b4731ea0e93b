package clinic.remit.outcomes.cohort.simulation;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.outcomes.trajectory.CourseRules;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/** The stop policy in force with other numbers. */
final class Variants {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private Variants() {}

    /**
     * @param field of the request, to name what is wrong
     * @throws Unprocessable if a number is none of the policy's, or the policy could not be used with it
     */
    static CourseRules of(CourseRules inForce, JsonNode numbers, String field) {
        ObjectNode merged = JSON.valueToTree(inForce);
        merge(merged, numbers, field);
        try {
            return JSON.treeToValue(merged, CourseRules.class);
        } catch (JsonProcessingException e) {
            throw wrong(field, "the policy cannot be used with it", e.getOriginalMessage());
        }
    }

    private static void merge(ObjectNode policy, JsonNode numbers, String field) {
        if (!numbers.isObject()) {
            throw wrong(field, "no JSON object", "numbers by their names, such as {\"sustained\": {\"minScores\": 2}}");
        }
        for (Map.Entry<String, JsonNode> other : numbers.properties()) {
            String name = field + "." + other.getKey();
            JsonNode inForce = policy.get(other.getKey());
            if (inForce instanceof ObjectNode group) {
                merge(group, other.getValue(), name);
            } else if (inForce == null || !inForce.isNumber()) {
                throw wrong(name, "no number of the stop policy", "one of " + String.join(", ", names(policy)));
            } else if (!other.getValue().isNumber()
                    || other.getValue().decimalValue().signum() < 0) {
                throw wrong(name, other.getValue().toString(), "a number from 0 on");
            } else {
                policy.set(other.getKey(), other.getValue());
            }
        }
    }

    private static List<String> names(ObjectNode policy) {
        return policy.properties().stream()
                .filter(it -> it.getValue().isNumber() || it.getValue().isObject())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Unprocessable wrong(String field, String wrong, String right) {
        return new Unprocessable(
                "implausible",
                "The stop policy cannot be tried with these numbers.",
                new FieldProblem(field, wrong, right));
    }
}
