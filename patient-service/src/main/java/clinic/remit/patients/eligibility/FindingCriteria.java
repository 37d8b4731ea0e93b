package clinic.remit.patients.eligibility;

import static clinic.remit.patients.eligibility.Criterion.continuing;

import clinic.remit.patients.eligibility.Criterion.Fact;
import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.StandingFindings;
import clinic.remit.patients.screening.StandingFindings.Standing;
import clinic.remit.patients.screening.catalogue.Effect;
import clinic.remit.patients.screening.catalogue.Medicine;
import clinic.remit.patients.screening.catalogue.ScreeningCatalogue;
import clinic.remit.patients.screening.catalogue.TakenMedicine;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One criterion for each finding that stands and each class of medicines that is taken, named by its code (domain.md section 2). */
final class FindingCriteria {

    private final EligibilityFacts facts;
    private final ScreeningCatalogue catalogue;

    FindingCriteria(EligibilityFacts facts, ScreeningCatalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    List<Criterion> judge() {
        Stream<Criterion> findings = new StandingFindings(catalogue, facts.zone())
                .of(facts.screenings(), facts.reported()).stream().map(this::finding);
        Optional<ScreeningFacts> newest = StandingFindings.newest(facts.screenings());
        return Stream.concat(findings, newest.stream().flatMap(FindingCriteria::medicines))
                .toList();
    }

    private Criterion finding(Standing standing) {
        Effect effect = standing.finding().effect();
        String consequence =
                switch (effect) {
                    case EXCLUDE -> "ketamine is excluded.";
                    case REVIEW -> "a physician weighs it.";
                    case DEFER -> "this defers the session and says nothing about the course.";
                    case NOTE -> "noted.";
                };
        return continuing(
                standing.finding().code(),
                status(effect),
                "The patient %s (%s): %s".formatted(standing.finding().text(), when(standing), consequence),
                new Fact("finding", standing.finding().code(), standing.sourceId()));
    }

    private String when(Standing standing) {
        String told = "recorded on " + facts.day(standing.at());
        return standing.on() == null ? told : "at the latest on " + standing.on() + ", " + told;
    }

    private static Stream<Criterion> medicines(ScreeningFacts screening) {
        return screening.medicines().stream()
                .collect(
                        Collectors.groupingBy(it -> it.medicine().code(), TreeMap::new, Collectors.toUnmodifiableSet()))
                .values()
                .stream()
                .map(taken -> medicine(screening, taken));
    }

    private static Criterion medicine(ScreeningFacts screening, Collection<TakenMedicine> taken) {
        Medicine medicine = taken.iterator().next().medicine();
        String names = taken.stream()
                .map(TakenMedicine::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
        return continuing(
                "MEDICINE_" + medicine.code(),
                status(medicine.effect()),
                names.isEmpty() ? medicine.text() : "Takes " + names + ". " + medicine.text(),
                new Fact("medicine", names.isEmpty() ? medicine.code() : names, screening.id()));
    }

    private static CriterionStatus status(Effect effect) {
        return switch (effect) {
            case EXCLUDE -> CriterionStatus.UNMET;
            case REVIEW -> CriterionStatus.REVIEW;
            case DEFER, NOTE -> CriterionStatus.MET;
        };
    }
}
