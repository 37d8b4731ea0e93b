package clinic.remit.outcomes.cohort.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which other numbers the stop policy is tried with. */
record SimulationRequest(@NotEmpty List<@NotNull @Valid Variant> variants) {

    /**
     * @param name what it is called in the answer
     * @param numbers those of {@code policies/stop.yaml} that are other, by their names there; the rest stays as it is in force
     */
    record Variant(
            @NotBlank @Size(max = 60) String name,
            @NotNull @Schema(type = SchemaType.OBJECT) JsonNode numbers) {}
}
