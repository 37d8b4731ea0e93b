package clinic.remit.patients.screening;

import clinic.remit.kit.audit.AboutPatient;
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

    public record Bearing(String code, Effect effect, String text) {

        static Bearing of(Finding finding) {
            return new Bearing(finding.code(), finding.effect(), "The patient has " + finding.text() + ".");
        }

        static Bearing of(Medicine medicine) {
            return new Bearing(medicine.code(), medicine.effect(), medicine.text());
        }
    }
}
