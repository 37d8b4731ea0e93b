package clinic.remit.patients.eligibility;

import clinic.remit.events.patients.EligibilityResult;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * May this patient be treated? Pure: facts in, decision with its reasons out (design section 3, domain.md section 2). Any criterion
 * unmet excludes; any unknown or to be reviewed asks for a physician's review; otherwise the patient is eligible.
 */
public final class EligibilityPolicy {

    private final EligibilityRules rules;
    private final ScreeningCatalogue catalogue;

    public EligibilityPolicy(EligibilityRules rules, ScreeningCatalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    public Decision decide(EligibilityFacts facts) {
        ScreeningCriteria screening = new ScreeningCriteria(rules, facts);
        List<Criterion> criteria = new ArrayList<>(new EntryCriteria(rules, facts).judge());
        criteria.addAll(new ContinuingCriteria(rules, facts).judge());
        criteria.addAll(screening.judge());
        criteria.addAll(new FindingCriteria(facts, catalogue).judge());
        return new Decision(result(criteria), List.copyOf(criteria), validUntil(facts, screening), rules.version());
    }

    /** The next birthday on which the age criterion changes, at the start of that day; empty after the last. */
    public Optional<Instant> nextAgeBoundary(EligibilityFacts facts) {
        return Stream.of(rules.leastAge(), rules.reviewAge())
                .filter(age -> facts.age() < age)
                .map(age -> startOf(facts.dayOfAge(age), facts))
                .findFirst();
    }

    /** Criteria that are unknown and that no signature may stand in for. */
    public List<String> mustBeKnown(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> criterion.status() == CriterionStatus.UNKNOWN)
                .map(Criterion::code)
                .filter(code -> !rules.signableWhenUnknown().contains(code))
                .toList();
    }

    /** Criteria that exclude the patient and that no physician may override. */
    public List<String> neverOverridden(List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> criterion.status() == CriterionStatus.UNMET)
                .map(Criterion::code)
                .filter(rules.neverOverridden()::contains)
                .toList();
    }

    private static EligibilityResult result(List<Criterion> criteria) {
        CriterionStatus worst = criteria.stream()
                .map(Criterion::status)
                .max(CriterionStatus::compareTo)
                .orElseThrow();
        return switch (worst) {
            case MET -> EligibilityResult.ELIGIBLE;
            case REVIEW, UNKNOWN -> EligibilityResult.NEEDS_REVIEW;
            case UNMET -> EligibilityResult.INELIGIBLE;
        };
    }

    /** The first instant at which time alone would change a criterion, and at most the validity of a determination. */
    private Instant validUntil(EligibilityFacts facts, ScreeningCriteria screening) {
        boolean entryIsFrozen = facts.courses().frozenEntry() != null;
        Stream<Instant> screenings = Stream.concat(
                        facts.newestScreening(rules).stream(),
                        facts.newestSeverity(rules).stream().filter(it -> !entryIsFrozen))
                .map(it -> it.performedAt().plus(rules.screeningValid()));
        Stream<Instant> tests = screening
                .validTests()
                .map(test -> startOf(test.takenOn().plusDays(rules.laboratoryValidDays()), facts));
        return Stream.of(screenings, tests, nextAgeBoundary(facts).stream())
                .flatMap(ends -> ends)
                .reduce(facts.asOf().plus(rules.determinationValid()), (a, b) -> a.isBefore(b) ? a : b);
    }

    private static Instant startOf(LocalDate day, EligibilityFacts facts) {
        return day.atStartOfDay(facts.zone()).toInstant();
    }
}
