package clinic.remit.scheduling.session.observation;

import clinic.remit.scheduling.session.vitals.Vitals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Vital signs that somebody took after a dose. */
@Schema(examples = ObservationExamples.OBSERVATION)
record NewObservation(@NotNull @Valid Vitals vitals) {}
