package clinic.remit.patients.eligibility;

import static clinic.remit.patients.eligibility.CriterionStatus.MET;
import static clinic.remit.patients.eligibility.CriterionStatus.REVIEW;
import static clinic.remit.patients.eligibility.CriterionStatus.UNKNOWN;
import static clinic.remit.patients.eligibility.CriterionStatus.UNMET;

import clinic.remit.patients.eligibility.Criterion.Fact;
import clinic.remit.patients.history.Adequacy.Verdict;
import clinic.remit.patients.history.AntidepressantClass;
import clinic.remit.patients.history.EpisodeFacts;
import clinic.remit.patients.history.JudgedTrial;
import clinic.remit.patients.history.TrialOutcome;
import clinic.remit.patients.screening.ScreeningFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The criteria for beginning a course (domain.md sections 1 and 2). While one is open they stand as they were when it began. */
final class EntryCriteria {

    static final String DIAGNOSIS = "DIAGNOSIS";
    static final String TRD = "TRD";
    static final String SEVERITY = "SEVERITY";
    static final String PRIOR_COURSE = "PRIOR_COURSE";
    static final String PRIOR_KETAMINE = "PRIOR_KETAMINE";

    private final EligibilityRules rules;
    private final EligibilityFacts facts;

    EntryCriteria(EligibilityRules rules, EligibilityFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    List<Criterion> judge() {
        if (facts.courses().frozenEntry() != null) {
            return facts.courses().frozenEntry();
        }
        List<Criterion> criteria = new ArrayList<>(Stream.of(diagnosis(), resistance(), severity())
                .map(this::afterACourse)
                .toList());
        priorCourse().ifPresent(criteria::add);
        priorKetamine().ifPresent(criteria::add);
        return criteria;
    }

    private Criterion diagnosis() {
        Optional<EpisodeFacts> current = facts.currentEpisode();
        if (current.isEmpty()) {
            return facts.episodes().isEmpty()
                    ? Criterion.entry(DIAGNOSIS, UNKNOWN, "No depressive episode is recorded.", List.of())
                    : Criterion.entry(DIAGNOSIS, UNMET, "No depressive episode is present today.", List.of());
        }
        EpisodeFacts episode = current.get();
        List<Fact> basis = List.of(new Fact("episode", episode.icd10() + " since " + episode.onset(), episode.id()));
        return rules.remissionCodes().contains(episode.icd10())
                ? Criterion.entry(
                        DIAGNOSIS,
                        UNMET,
                        "The episode is coded as in full remission (%s).".formatted(episode.icd10()),
                        basis)
                : Criterion.entry(
                        DIAGNOSIS,
                        MET,
                        "Major depressive disorder, ICD-10-CM %s, in an episode since %s."
                                .formatted(episode.icd10(), episode.onset()),
                        basis);
    }

    private Criterion resistance() {
        Optional<EpisodeFacts> episode = facts.currentEpisode();
        if (episode.isEmpty()) {
            return Criterion.entry(
                    TRD,
                    UNKNOWN,
                    "Treatment resistance is judged within a current episode; none is recorded.",
                    List.of());
        }
        List<JudgedTrial> within = facts.trials().stream()
                .filter(it -> it.trial().overlaps(episode.get().onset(), facts.today()))
                .sorted(Comparator.comparing(
                        it -> it.trial().told() + it.trial().id()))
                .toList();
        List<JudgedTrial> failed = with(within, Verdict.ADEQUATE_FAILED);
        List<JudgedTrial> open = with(within, Verdict.INDETERMINATE);
        int count = ingredients(failed).size();
        int possible = ingredients(Stream.concat(failed.stream(), open.stream()).toList())
                .size();
        int required = rules.failedTrialsRequired();
        if (count >= required) {
            return Criterion.entry(
                    TRD,
                    MET,
                    "%d different antidepressants failed in this episode at an adequate dose and time: %s; at least %d are needed.%s"
                            .formatted(count, told(failed), required, related(ingredients(failed))),
                    basis(failed));
        }
        if (possible >= required) {
            return Criterion.entry(
                    TRD,
                    REVIEW,
                    "%d of %d antidepressants certainly failed at an adequate dose and time; the record leaves it open for: %s."
                            .formatted(count, required, told(open)),
                    basis(within));
        }
        return Criterion.entry(
                TRD,
                UNMET,
                "%d of the %d different antidepressants needed failed in this episode at an adequate dose and time%s."
                        .formatted(count, required, failed.isEmpty() ? "" : ": " + told(failed)),
                basis(within));
    }

    private Criterion severity() {
        Optional<ScreeningFacts> newest = facts.newestSeverity(rules);
        if (newest.isEmpty()) {
            return Criterion.entry(SEVERITY, UNKNOWN, "No valid severity score is recorded.", List.of());
        }
        ScreeningFacts screening = newest.get();
        ScreeningFacts.Severity score = screening.severity();
        int least = rules.severity().get(score.instrument());
        String told = "%s %d on %s".formatted(score.instrument(), score.total(), facts.day(screening.performedAt()));
        List<Fact> basis = List.of(new Fact("severity", told, screening.id()));
        if (score.total() >= least) {
            return Criterion.entry(SEVERITY, MET, "%s; at least %d is needed at entry.".formatted(told, least), basis);
        }
        Criterion below =
                Criterion.entry(SEVERITY, UNMET, "%s lies below the %d needed at entry.".formatted(told, least), basis);
        boolean improvedSinceSignOff = facts.courses().signedOffUntil() != null
                && facts.courses().signedOffUntil().isAfter(facts.asOf());
        return improvedSinceSignOff
                ? below.as(REVIEW, "It was met when a physician signed; the physician decides whether to begin.")
                : below;
    }

    /** After an earlier course an entry criterion asks for a review and does not exclude (design section 3). */
    private Criterion afterACourse(Criterion criterion) {
        return criterion.status() == UNMET && facts.courses().last().isPresent()
                ? criterion.as(REVIEW, "As there was a course before, a physician decides about another.")
                : criterion;
    }

    private Optional<Criterion> priorCourse() {
        return facts.courses()
                .last()
                .map(course -> Criterion.entry(
                        PRIOR_COURSE,
                        REVIEW,
                        "A course ended on %s (%s); another one needs a physician's review."
                                .formatted(facts.day(course.endedAt()), course.reasonCode()),
                        List.of(new Fact("course", course.reasonCode(), course.id()))));
    }

    private Optional<Criterion> priorKetamine() {
        Set<TrialOutcome> noResponse = Set.of(TrialOutcome.FAILED, TrialOutcome.PARTIAL, TrialOutcome.LOST_RESPONSE);
        return facts.trials().stream()
                .filter(it -> it.trial().medicine().group() == AntidepressantClass.KETAMINE)
                .filter(it -> noResponse.contains(it.trial().outcome()))
                .min(Comparator.comparing(it -> it.trial().told() + it.trial().id()))
                .map(it -> Criterion.entry(
                        PRIOR_KETAMINE,
                        REVIEW,
                        "Earlier ketamine brought no lasting response (%s); a physician weighs whether to repeat it."
                                .formatted(it.trial().told()),
                        basis(List.of(it))));
    }

    private String related(Set<String> ingredients) {
        return rules.relatedIngredients().stream().anyMatch(ingredients::containsAll)
                ? " Two of them are closely RELATED (isomer or metabolite)."
                : "";
    }

    private static List<JudgedTrial> with(List<JudgedTrial> trials, Verdict verdict) {
        return trials.stream().filter(it -> it.adequacy().verdict() == verdict).toList();
    }

    private static Set<String> ingredients(List<JudgedTrial> trials) {
        return trials.stream().map(it -> it.trial().medicine().rxcui()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String told(List<JudgedTrial> trials) {
        return trials.stream().map(it -> it.trial().told()).collect(Collectors.joining("; "));
    }

    private static List<Fact> basis(List<JudgedTrial> trials) {
        return trials.stream()
                .map(it -> new Fact(
                        "trial",
                        it.trial().told() + ": " + it.adequacy().verdict(),
                        it.trial().id()))
                .toList();
    }
}
