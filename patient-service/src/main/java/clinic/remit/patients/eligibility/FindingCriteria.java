package clinic.remit.patients.eligibility;

import static clinic.remit.patients.eligibility.Criterion.continuing;

import clinic.remit.patients.eligibility.Criterion.Fact;
import clinic.remit.patients.screening.Effect;
import clinic.remit.patients.screening.Medicine;
import clinic.remit.patients.screening.ScreeningFacts;
import clinic.remit.patients.screening.StandingFindings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One criterion for each finding that stands and each medicine that bears on ketamine, named by its code (domain.md section 2). */
final class FindingCriteria {

    private FindingCriteria() {}

    static List<Criterion> judge(EligibilityFacts facts) {
        Stream<Criterion> findings = StandingFindings.of(facts.screenings(), facts.reported()).stream()
                .map(standing -> finding(facts, standing));
        Stream<Criterion> medicines = StandingFindings.newest(facts.screenings()).stream()
                .flatMap(screening -> screening.medicines().stream()
                        .distinct()
                        .sorted(Comparator.comparing(Medicine::code))
                        .map(medicine -> medicine(screening, medicine)));
        return Stream.concat(findings, medicines).toList();
    }

    private static Criterion finding(EligibilityFacts facts, StandingFindings.Standing standing) {
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
                "The patient has %s (%s): %s"
                        .formatted(standing.finding().text(), facts.day(standing.at()), consequence),
                new Fact("finding", standing.finding().code(), standing.sourceId()));
    }

    private static Criterion medicine(ScreeningFacts screening, Medicine medicine) {
        return continuing(
                "MEDICINE_" + medicine.code(),
                status(medicine.effect()),
                medicine.text(),
                new Fact("medicine", medicine.code(), screening.id()));
    }

    private static CriterionStatus status(Effect effect) {
        return switch (effect) {
            case EXCLUDE -> CriterionStatus.UNMET;
            case REVIEW -> CriterionStatus.REVIEW;
            case DEFER, NOTE -> CriterionStatus.MET;
        };
    }
}
