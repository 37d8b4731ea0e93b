package clinic.remit.scheduling.support.plan;

import clinic.remit.scheduling.support.plan.SupportElement.Rule;
import clinic.remit.scheduling.support.plan.SupportElement.Standing;
import clinic.remit.scheduling.support.plan.SupportFacts.Dose;
import clinic.remit.scheduling.support.plan.SupportFacts.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Which support policy asks for beside a course and after it, and how each stands (domain.md section 8). */
public final class SupportPlan {

    private static final int DAYS_OF_A_WEEK = 7;

    private final SupportFacts facts;
    private final SupportPolicy policy;
    private final Set<UUID> used = new HashSet<>();

    private SupportPlan(SupportFacts facts, SupportPolicy policy) {
        this.facts = facts;
        this.policy = policy;
    }

    public static List<SupportElement> of(SupportFacts facts, SupportPolicy policy) {
        SupportPlan plan = new SupportPlan(facts, policy);
        List<SupportElement> elements = new ArrayList<>();
        plan.preparation().ifPresent(elements::add);
        elements.addAll(plan.integration());
        elements.addAll(plan.psychotherapy());
        elements.addAll(ScoresAfterStop.of(facts, policy));
        return elements.stream()
                .filter(each -> !(facts.over() && each.standing().isOpen()))
                .toList();
    }

    private Optional<SupportElement> preparation() {
        Instant dose = facts.doses().isEmpty() ? null : facts.doses().get(0).givenAt();
        if (dose == null && facts.endedAt() != null) {
            return Optional.empty();
        }
        Predicate<Session> meets = session -> session.kind() == SupportKind.PREPARATION
                && (dose == null || session.startsAt().isBefore(dose));
        Standing otherwise = dose == null ? Standing.DUE : Standing.MISSED;
        return Optional.of(element(
                Rule.PREPARATION_BEFORE_FIRST_DOSE,
                facts.startedAt(),
                dose == null ? facts.nextDoseAt() : dose,
                null,
                meets,
                otherwise,
                "one preparation before the first dose"));
    }

    /** An integration meets the oldest dose for which it is in time, and no other. */
    private List<SupportElement> integration() {
        return facts.doses().stream().map(this::integration).toList();
    }

    private SupportElement integration(Dose dose) {
        Instant from = dose.givenAt().plus(Duration.ofHours(policy.integrationFromHours()));
        Instant by = dose.givenAt().plus(Duration.ofHours(policy.integrationToHours()));
        Instant last = dose.givenAt()
                .atZone(facts.zone())
                .plusDays(policy.integrationWithinDays())
                .toInstant();
        Predicate<Session> meets = session -> session.kind() == SupportKind.INTEGRATION
                && !session.startsAt().isBefore(from)
                && !session.startsAt().isAfter(last);
        return element(
                Rule.INTEGRATION_AFTER_DOSE,
                from,
                by,
                dose.sessionId(),
                meets,
                facts.standing(from, by, last),
                "integration %d to %d hours after the dose of %s, at the latest after %d days"
                        .formatted(
                                policy.integrationFromHours(),
                                policy.integrationToHours(),
                                facts.day(dose.givenAt()),
                                policy.integrationWithinDays()));
    }

    private List<SupportElement> psychotherapy() {
        List<SupportElement> weeks = new ArrayList<>();
        if (facts.doses().isEmpty()) {
            return weeks;
        }
        LocalDate end = endOfPsychotherapy();
        LocalDate from = facts.day(facts.doses().get(0).givenAt());
        for (int number = 1; !from.isAfter(facts.today()) && from.isBefore(end); number++) {
            LocalDate next = from.plusDays(policy.psychotherapyEveryDays());
            weeks.add(psychotherapy(number, facts.startOf(from), facts.startOf(next)));
            from = next;
        }
        return weeks;
    }

    private LocalDate endOfPsychotherapy() {
        if (facts.endedAt() == null) {
            return LocalDate.MAX;
        }
        Dose last = facts.doses().get(facts.doses().size() - 1);
        return facts.day(last.givenAt()).plusDays((long) DAYS_OF_A_WEEK * policy.psychotherapyWeeksAfterSeries());
    }

    private SupportElement psychotherapy(int number, Instant from, Instant next) {
        Predicate<Session> meets = session -> session.kind().isPsychotherapy()
                && !session.startsAt().isBefore(from)
                && session.startsAt().isBefore(next);
        return element(
                Rule.REGULAR_PSYCHOTHERAPY,
                from,
                next,
                null,
                meets,
                facts.standing(from, next, next),
                "CBT or BA every %d days from the first dose until %d weeks after the last: number %d"
                        .formatted(policy.psychotherapyEveryDays(), policy.psychotherapyWeeksAfterSeries(), number));
    }

    private SupportElement element(
            Rule rule,
            Instant from,
            Instant by,
            UUID doseSessionId,
            Predicate<Session> meets,
            Standing otherwise,
            String reason) {
        Optional<Session> held = take(meets.and(Session::isHeld));
        Optional<Session> planned = held.isPresent() || !otherwise.isOpen()
                ? Optional.empty()
                : take(meets.and(session -> session.isAhead(facts.asOf())));
        Standing standing = held.isPresent() ? Standing.DONE : planned.isPresent() ? Standing.PLANNED : otherwise;
        UUID session = held.or(() -> planned).map(Session::id).orElse(null);
        return new SupportElement(rule, standing, from, by, doseSessionId, session, reason);
    }

    private Optional<Session> take(Predicate<Session> meets) {
        Optional<Session> found = facts.sessions().stream()
                .filter(session -> !used.contains(session.id()))
                .filter(meets)
                .findFirst();
        found.ifPresent(session -> used.add(session.id()));
        return found;
    }
}
