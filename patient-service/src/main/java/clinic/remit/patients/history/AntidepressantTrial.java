package clinic.remit.patients.history;

import clinic.remit.kit.http.Conflict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One antidepressant that a patient was given, as it was told. What it amounts to is judged by {@link TrialAdequacy}. */
@Entity
class AntidepressantTrial {

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID patientId;
    private String ingredientRxcui;
    private String form;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<HistoryRequests.Dose> doses;

    private Integer adherencePercent;

    @Enumerated(EnumType.STRING)
    private TrialOutcome outcome;

    private Integer improvementPercent;

    @Enumerated(EnumType.STRING)
    private StopReason stopReason;

    @Enumerated(EnumType.STRING)
    private TrialSource source;

    private Instant recordedAt;
    private UUID recordedBy;
    private Instant voidedAt;
    private UUID voidedBy;
    private String voidReason;

    protected AntidepressantTrial() {}

    static AntidepressantTrial record(
            UUID id, UUID patientId, HistoryRequests.Trial said, Instant recordedAt, UUID recordedBy) {
        AntidepressantTrial trial = new AntidepressantTrial();
        trial.id = id;
        trial.patientId = patientId;
        trial.ingredientRxcui = said.ingredientRxcui();
        trial.form = said.form();
        trial.doses = said.doses();
        trial.adherencePercent = said.adherencePercent();
        trial.outcome = said.outcome();
        trial.improvementPercent = said.improvementPercent();
        trial.stopReason = said.stopReason();
        trial.source = said.source();
        trial.recordedAt = recordedAt;
        trial.recordedBy = recordedBy;
        return trial;
    }

    void enteredInError(String reason, UUID by, Instant at) {
        if (isVoided()) {
            throw new Conflict("already-voided", "The trial is voided already.", Map.of("voidedAt", voidedAt));
        }
        voidedAt = at;
        voidedBy = by;
        voidReason = reason;
    }

    boolean isVoided() {
        return voidedAt != null;
    }

    TrialFacts facts(AntidepressantCatalogue catalogue) {
        Antidepressant medicine = catalogue
                .byRxcui(ingredientRxcui)
                .orElseThrow(() -> new IllegalStateException("The catalogue lost ingredient " + ingredientRxcui));
        return new TrialFacts(
                id,
                medicine,
                form,
                doses.stream().map(HistoryRequests.Dose::period).toList(),
                adherencePercent,
                outcome,
                improvementPercent);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    String ingredientRxcui() {
        return ingredientRxcui;
    }

    List<HistoryRequests.Dose> doses() {
        return doses;
    }

    StopReason stopReason() {
        return stopReason;
    }

    TrialSource source() {
        return source;
    }

    String voidReason() {
        return voidReason;
    }
}
