package clinic.remit.patients.drugregister;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What scheduling-service exports of a site's ledger, as it is: {@code GET /v1/sites/{id}/controlled-substance-register} there. */
record LedgerExport(
        @NotNull @Valid Site site,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull Instant drawnUpAt,
        @NotNull @Valid List<@NotNull Vial> vials,
        @NotNull @Valid List<@NotNull Discrepancy> discrepancies) {

    record Site(
            @NotNull UUID id,
            @NotBlank String code,
            @NotBlank String name,
            @NotBlank @Schema(description = "IANA") String timeZone) {}

    record Person(@NotNull UUID id, @Size(max = 200) String name) {}

    record Vial(
            @NotNull UUID id,
            String supplier,
            String ndc,
            @NotBlank String lot,
            @NotNull LocalDate expires,
            @NotNull BigDecimal concentrationMgPerMl,
            @NotNull BigDecimal volumeMl,
            @NotNull Instant receivedAt,
            @NotNull @Valid Person receivedBy,
            @NotNull @PositiveOrZero BigDecimal openingMl,
            @NotNull @PositiveOrZero BigDecimal closingMl,
            @NotNull @Valid List<@NotNull Entry> entries) {}

    record Entry(
            @NotNull UUID id,
            @NotBlank @Schema(examples = "GIVEN") String kind,
            @NotNull Instant at,
            @NotNull Instant recordedAt,
            @NotNull BigDecimal ml,
            @NotNull BigDecimal mg,
            @Schema(description = "of a dose") BigDecimal drawnMl,
            BigDecimal drawnMg,
            @NotNull @PositiveOrZero BigDecimal balanceMl,
            UUID patientId,
            UUID sessionId,
            @Valid Person orderedBy,
            @NotNull @Valid Person by,
            @Valid Person witness,
            Instant countersignedAt,
            @Size(max = 2000) String reason,
            @Size(max = 2000) String method,

            @Schema(description = "the entry that this one corrects")
            UUID corrects) {}

    record Discrepancy(
            @NotNull UUID id,
            @NotNull UUID vialId,
            @NotNull Instant openedAt,
            @NotNull BigDecimal countedMl,
            @NotNull BigDecimal expectedMl,
            Instant resolvedAt,
            @Size(max = 2000) String resolution) {}
}
