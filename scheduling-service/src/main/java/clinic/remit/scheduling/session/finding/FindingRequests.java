package clinic.remit.scheduling.session.finding;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of findings. */
public final class FindingRequests {

    private FindingRequests() {}

    /** What a person notices; what is measured or asked before a dose, or measured after it, is found by itself. */
    public enum Noticed {
        CRAVING,
        DIVERSION,
        NEW_URINARY_SYMPTOMS;

        FindingCode code() {
            return FindingCode.valueOf(name());
        }
    }

    @Schema(examples = FindingExamples.FINDING)
    public record NewFinding(@NotNull Noticed code, @NotNull Instant foundAt) {}
}
