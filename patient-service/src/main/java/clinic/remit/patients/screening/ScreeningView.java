package clinic.remit.patients.screening;

import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.patients.screening.catalogue.Effect;
import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.TakenMedicine;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A screening as the API shows it, with what its findings and medicines do to eligibility. */
public record ScreeningView(
        UUID id,
        UUID patientId,
        Instant recordedAt,
        boolean voided,
        String voidReason,
        BigDecimal bodyMassIndex,
        List<Bearing> bearings,
        @JsonUnwrapped ScreeningRequest content)
        implements AboutPatient {

    /** @param medicine the one that bears so; null for a finding, and when only its class was told */
    public record Bearing(String code, Effect effect, String text, String medicine) {

        static Bearing of(Finding finding) {
            return new Bearing(finding.code(), finding.effect(), "The patient " + finding.text() + ".", null);
        }

        static Bearing of(TakenMedicine taken) {
            return new Bearing(
                    taken.medicine().code(),
                    taken.medicine().effect(),
                    taken.medicine().text(),
                    taken.name());
        }
    }
}
