package clinic.remit.scheduling.course.prior;

import clinic.remit.scheduling.course.CourseExamples;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of injections that were given elsewhere. */
final class PriorInjectionRequests {

    private PriorInjectionRequests() {}

    /** All that were given before the course, at once. */
    @Schema(examples = CourseExamples.PRIOR_INJECTIONS)
    record NewPriorInjections(
            @NotNull PriorInjection.Source source,
            @NotEmpty @Size(max = 50) @Valid List<@NotNull Given> injections) {}

    /**
     * @param doseMg mg of ketamine
     * @param doseMgPerKg mg per kg, where the weight is known
     */
    record Given(
            @NotNull Instant givenAt,

            @NotNull @Positive @Digits(integer = 4, fraction = 3)
            BigDecimal doseMg,

            @Positive @Digits(integer = 2, fraction = 3) BigDecimal doseMgPerKg) {}
}
