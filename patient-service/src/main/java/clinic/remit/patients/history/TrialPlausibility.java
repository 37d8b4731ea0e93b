package clinic.remit.patients.history;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.patients.history.HistoryRequests.Dose;
import clinic.remit.patients.history.HistoryRequests.Trial;
import clinic.remit.patients.history.HistoryRequests.TrialBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Refuses what no trial can be. */
final class TrialPlausibility {

    private final AntidepressantCatalogue catalogue;
    private final TrialRules rules;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    TrialPlausibility(AntidepressantCatalogue catalogue, TrialRules rules, LocalDate today) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.today = today;
    }

    Trial check(TrialBody body) {
        if (body.hasOneDose() == body.hasSteps()) {
            problem("dailyDoseMg", "one dose or its steps are needed, not both", "start and dailyDoseMg, or doseSteps");
            throw refusal();
        }
        Optional<Antidepressant> medicine = medicine(body);
        if (medicine.isEmpty()) {
            throw refusal();
        }
        Trial trial = body.told(medicine.get());
        trial.doses().forEach(dose -> dose(body.hasSteps() ? "doseSteps." : "", dose));
        percent("adherencePercent", body.adherencePercent(), 0);
        percent("improvementPercent", body.improvementPercent(), -100);
        contradiction(body);
        stopReason(body, trial);
        if (!problems.isEmpty()) {
            throw refusal();
        }
        return trial;
    }

    /** By its code or in words; nothing in the catalogue is a problem that names what was probably meant. */
    private Optional<Antidepressant> medicine(TrialBody body) {
        boolean inWords = body.medicine() != null && !body.medicine().isBlank();
        boolean byCode =
                body.ingredientRxcui() != null && !body.ingredientRxcui().isBlank();
        if (inWords == byCode) {
            problem(
                    "ingredientRxcui",
                    "one of ingredientRxcui and medicine is needed, not both",
                    "an RXCUI of GET /v1/antidepressants, or the name of one");
            return Optional.empty();
        }
        Optional<Antidepressant> found =
                inWords ? catalogue.named(body.medicine()) : catalogue.byRxcui(body.ingredientRxcui());
        if (found.isEmpty() && inWords) {
            problem(
                    "medicine",
                    body.medicine() + " is not in the catalogue",
                    catalogue.probably(body.medicine()).orElse("a name that GET /v1/antidepressants?query= finds"));
        } else if (found.isEmpty()) {
            problem(
                    "ingredientRxcui",
                    body.ingredientRxcui() + " is not in the catalogue",
                    "an RXCUI of GET /v1/antidepressants");
        }
        return found;
    }

    private void stopReason(TrialBody body, Trial trial) {
        if (body.stopReason() != null && !trial.isOver()) {
            problem("stopReason", "the medicine is still taken", "an end, or no reason");
        }
        if (body.stopReason() != null
                && body.outcome() == TrialOutcome.INTOLERANT
                && body.stopReason() != StopReason.SIDE_EFFECTS) {
            problem("stopReason", "INTOLERANT means stopped for side effects", "SIDE_EFFECTS, or another outcome");
        }
    }

    private void dose(String path, Dose dose) {
        if (!Milligrams.isPlausible(dose.dailyDoseMg())) {
            problem(path + "dailyDoseMg", dose.dailyDoseMg() + " mg is not possible", "above 0 and at most 10000 mg");
        }
        new ToldDates(today, problems).check(path, dose.start(), dose.end());
    }

    private void percent(String field, Integer value, int least) {
        if (value != null && (value < least || value > 100)) {
            problem(field, value + " % is not possible", least + " to 100");
        }
    }

    private void contradiction(TrialBody body) {
        if (body.improvementPercent() == null) {
            return;
        }
        int limit = rules.failedBelowImprovementPercent();
        if (body.outcome() == TrialOutcome.RESPONDED && body.improvementPercent() < limit) {
            problem(
                    "improvementPercent",
                    "a response is at least " + limit + " %",
                    limit + " to 100, or another outcome");
        }
        if ((body.outcome() == TrialOutcome.FAILED || body.outcome() == TrialOutcome.PARTIAL)
                && body.improvementPercent() >= limit) {
            problem(
                    "improvementPercent",
                    "a failure is below " + limit + " %",
                    "below " + limit + ", or another outcome");
        }
    }

    private void problem(String field, String wrong, String right) {
        problems.add(new FieldProblem(field, wrong, right));
    }

    private Unprocessable refusal() {
        return new Unprocessable("implausible", "The trial is not possible as told.", List.copyOf(problems));
    }
}
