package clinic.remit.patients.screening;

import clinic.remit.kit.http.Conflict;
import clinic.remit.patients.PartialDate;
import clinic.remit.patients.screening.catalogue.Finding;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A dated screening. It is never amended: a new one says what is so now, and one in error is voided. */
@Entity
class Screening {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;
    private Instant performedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private ScreeningRequest content;

    private Instant recordedAt;
    private UUID recordedBy;
    private Instant voidedAt;
    private UUID voidedBy;
    private String voidReason;

    protected Screening() {}

    static Screening record(UUID id, UUID patientId, ScreeningRequest said, Instant recordedAt, UUID recordedBy) {
        Screening screening = new Screening();
        screening.id = id;
        screening.patientId = patientId;
        screening.performedAt = said.performedAt();
        screening.content = said;
        screening.recordedAt = recordedAt;
        screening.recordedBy = recordedBy;
        return screening;
    }

    void enteredInError(String reason, UUID by, Instant at) {
        if (voidedAt != null) {
            throw new Conflict("already-voided", "The screening is voided already.", Map.of("voidedAt", voidedAt));
        }
        voidedAt = at;
        voidedBy = by;
        voidReason = reason;
    }

    /** @param zone the clinic's, which decides the day of the screening */
    ScreeningFacts facts(ScreeningCatalogue catalogue, ZoneId zone) {
        ScreeningRequest.Vitals vitals = content.vitals();
        return new ScreeningFacts(
                id,
                performedAt,
                content.findings().stream().map(catalogue::findingAtSession).toList(),
                content.datedFindings().stream()
                        .map(it -> dated(catalogue, it, day(zone)))
                        .toList(),
                content.medicines().stream()
                        .flatMap(it -> catalogue.medicines().bearings(it.code(), it.rxcui(), it.label()).stream())
                        .toList(),
                new BloodPressure(vitals.systolic(), vitals.diastolic()),
                new Body(vitals.weightKg(), vitals.heightCm()),
                content.pregnancyTest(),
                content.severity() == null
                        ? null
                        : new ScreeningFacts.Severity(
                                content.severity().instrument(),
                                content.severity().total()),
                content.adultEscort(),
                content.capacity(),
                content.mentalStateExamined(),
                fact(content.laboratory()),
                fact(content.urineDrugScreen()),
                fact(content.ecg()),
                content.stopBang());
    }

    /** A day that is remembered in part is read as the latest that it can have been. */
    private static ScreeningFacts.Dated dated(
            ScreeningCatalogue catalogue, ScreeningRequest.DatedFindingTold told, LocalDate day) {
        LocalDate latest = PartialDate.parse(told.on()).orElseThrow().latest();
        return new ScreeningFacts.Dated(
                catalogue.datedFinding(told.code()).orElseThrow(), latest.isAfter(day) ? day : latest);
    }

    private LocalDate day(ZoneId zone) {
        return performedAt.atZone(zone).toLocalDate();
    }

    private static TestResult fact(ScreeningRequest.Test test) {
        return test == null ? null : test.asFact();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Instant performedAt() {
        return performedAt;
    }

    UUID patientId() {
        return patientId;
    }

    ScreeningRequest.Vitals vitals() {
        return content.vitals();
    }

    ScreeningView view(ScreeningCatalogue catalogue, ZoneId zone) {
        ScreeningFacts facts = facts(catalogue, zone);
        Stream<Finding> dated =
                facts.datedFindings().stream().map(it -> catalogue.asOf(it.finding(), it.on(), day(zone)));
        List<ScreeningView.Bearing> bearings = Stream.concat(
                        Stream.concat(facts.findings().stream(), dated).map(ScreeningView.Bearing::of),
                        facts.medicines().stream().map(ScreeningView.Bearing::of))
                .distinct()
                .toList();
        return new ScreeningView(
                id,
                patientId,
                recordedAt,
                voidedAt != null,
                voidReason,
                facts.body().massIndex(),
                bearings,
                content);
    }
}
