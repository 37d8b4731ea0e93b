package clinic.remit.patients.history;

import clinic.remit.kit.audit.AboutPatient;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A patient's history as the API shows it. */
public final class HistoryViews {

    private HistoryViews() {}

    public record EpisodeView(
            UUID id, UUID patientId, String icd10, EpisodeSeverity severity, LocalDate onset, LocalDate end)
            implements AboutPatient {

        static EpisodeView of(DepressiveEpisode episode) {
            EpisodeFacts facts = episode.facts();
            return new EpisodeView(
                    facts.id(), episode.patientId(), facts.icd10(), facts.severity(), facts.onset(), facts.end());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrialView(
            UUID id,
            UUID patientId,
            String ingredientRxcui,
            String ingredient,
            AntidepressantClass antidepressantClass,
            String form,
            List<HistoryRequests.Dose> doses,
            Integer adherencePercent,
            TrialOutcome outcome,
            Integer improvementPercent,
            StopReason stopReason,
            TrialSource source,
            Adequacy adequacy,
            boolean voided,
            String voidReason)
            implements AboutPatient {

        static TrialView of(AntidepressantTrial trial, TrialFacts facts, Adequacy adequacy) {
            return new TrialView(
                    trial.id(),
                    trial.patientId(),
                    facts.medicine().rxcui(),
                    facts.medicine().ingredient(),
                    facts.medicine().group(),
                    facts.form(),
                    trial.doses(),
                    facts.adherencePercent(),
                    facts.outcome(),
                    facts.improvementPercent(),
                    trial.stopReason(),
                    trial.source(),
                    adequacy,
                    trial.isVoided(),
                    trial.voidReason());
        }
    }

    /**
     * The trials of a patient with how many different antidepressants failed adequately.
     *
     * @param takenTogether medicines that were taken at an adequate dose at the same time
     */
    public record TrialsView(
            List<TrialView> data,
            int adequateFailedLifetime,
            int adequateFailedCurrentEpisode,
            List<TakenTogether> takenTogether) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OtherTreatmentView(
            UUID id,
            UUID patientId,
            OtherTreatment.Kind kind,
            String start,
            String end,
            Integer sessions,
            TrialOutcome outcome,
            TrialSource source,

            @Schema(description = "enough sessions for a full course; absent when unknown, and for psychotherapy")
            Boolean fullCourse,

            boolean voided,
            String voidReason)
            implements AboutPatient {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AntidepressantView(
            String rxcui,
            String ingredient,
            List<String> brands,
            AntidepressantClass antidepressantClass,
            BigDecimal minimumDailyDoseMg,
            int minimumDays,
            boolean counted,
            String note) {

        static AntidepressantView of(Antidepressant medicine, TrialRules rules) {
            return new AntidepressantView(
                    medicine.rxcui(),
                    medicine.ingredient(),
                    medicine.brands(),
                    medicine.group(),
                    medicine.minimumDailyDose() == null
                            ? null
                            : medicine.minimumDailyDose().value(),
                    rules.minimumDays(),
                    medicine.group().counts(),
                    medicine.note());
        }
    }
}
