package clinic.remit.scheduling.medication.register;

import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.scheduling.medication.MedicationExamples;
import clinic.remit.scheduling.medication.account.EntryKind;
import clinic.remit.scheduling.medication.ledger.Person;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The controlled-substance register of a site and a period, without patients' names: patient-service adds those. What is not
 * known is null and not left out.
 */
@Schema(examples = MedicationExamples.REGISTER)
@JsonInclude(JsonInclude.Include.ALWAYS)
record RegisterView(
        RegisteredSite site,
        LocalDate from,
        LocalDate to,
        Instant drawnUpAt,
        List<RegisteredVial> vials,
        List<RegisteredDiscrepancy> discrepancies)
        implements AboutPatients {

    @Override
    public List<UUID> patientIds() {
        return vials.stream()
                .flatMap(vial -> vial.entries().stream())
                .map(RegisteredEntry::patientId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RegisteredSite(UUID id, String code, String name, String timeZone) {}

    /** @param openingMl at the beginning of the period, and {@code closingMl} at its end: 0 before the vial was received */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RegisteredVial(
            UUID id,
            String supplier,
            String ndc,
            String lot,
            LocalDate expires,
            BigDecimal concentrationMgPerMl,
            BigDecimal volumeMl,
            Instant receivedAt,
            Person receivedBy,
            BigDecimal openingMl,
            BigDecimal closingMl,
            List<RegisteredEntry> entries) {}

    /**
     * @param at when it happened
     * @param ml given, wasted, counted, lost or destroyed; of a correction, what the entry should have said
     * @param balanceMl in the vial after it
     * @param by who injected or wasted the rest of a dose; else who wrote the entry
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RegisteredEntry(
            UUID id,
            EntryKind kind,
            Instant at,
            Instant recordedAt,
            BigDecimal ml,
            BigDecimal mg,
            BigDecimal drawnMl,
            BigDecimal drawnMg,
            BigDecimal balanceMl,
            UUID patientId,
            UUID sessionId,
            Person orderedBy,
            Person by,
            Person witness,
            Instant countersignedAt,
            String reason,
            String method,
            UUID corrects) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record RegisteredDiscrepancy(
            UUID id,
            UUID vialId,
            Instant openedAt,
            BigDecimal countedMl,
            BigDecimal expectedMl,
            Instant resolvedAt,
            String resolution) {}
}
