package clinic.remit.scheduling.course.protocol;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * Where a prescriber wants other terms than the clinic's defaults.
 *
 * @param inductionInjections so many are given at the least interval; after them a response spaces the course
 * @param daysAfterResponse the intervals then: one step on with each good state, one back with a loss; none keeps the least interval
 */
public record ProtocolWish(
        @Digits(integer = 3, fraction = 3) BigDecimal startDoseMgPerKg,
        Integer maximumInjections,
        Integer leastIntervalHours,
        Integer inductionInjections,
        @Size(max = 10) List<@NotNull Integer> daysAfterResponse) {}
