package clinic.remit.scheduling.session.discharge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What was found of a patient who is to go home. */
public record HomeCriteria(
        @NotNull Boolean oriented,
        @NotNull Boolean steadyGait,
        @NotNull @Valid DischargeCriteria.Mpadss mpadss,
        @NotNull Boolean escortPresent,
        @NotNull Boolean toldNotToDrive) {}
