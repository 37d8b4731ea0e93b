package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.policy.Policy;
import clinic.remit.outcomes.instruments.Score;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When an alert is raised, at which level, how soon it must be taken in hand, and what help a patient is told of:
 * {@code policies/safety.yaml} (domain.md sections 7 and 11).
 *
 * @param historyAfterDays evidence older than this, among many that are entered together, pages the on-call once and not each time
 * @param adverseEventsFromGrade the level from a CTCAE grade on
 * @param flags by the trigger that they raise
 * @param crisisHelpOfSites by the code of a site; every other has {@code crisisHelp}
 */
public record SafetyPolicy(
        String version,
        String approvedBy,
        LocalDate approvedOn,
        Map<AlertLevel, Integer> acknowledgeWithinMinutes,
        Map<Integer, Integer> screenWithinMinutes,
        int historyAfterDays,
        Map<Integer, AlertLevel> adverseEventsFromGrade,
        AlertLevel worsening,
        Map<String, Flag> flags,
        CrisisHelp crisisHelp,
        Map<String, CrisisHelp> crisisHelpOfSites)
        implements Policy {

    public static final String WORSENING = "WORSENING";
    private static final String ADVERSE_EVENT = "ADVERSE_EVENT";

    public SafetyPolicy {
        require(
                acknowledgeWithinMinutes.keySet().containsAll(EnumSet.range(AlertLevel.LOW, AlertLevel.HIGH)),
                "acknowledgeWithinMinutes names LOW, MODERATE and HIGH");
        require(screenWithinMinutes.containsKey(1), "screenWithinMinutes begins with 1");
        require(historyAfterDays >= 1, "historyAfterDays is at least 1");
        require(
                Stream.concat(adverseEventsFromGrade.values().stream(), Stream.of(worsening))
                        .noneMatch(AlertLevel.NONE::equals),
                "NONE is no level of an alert");
        require(
                Stream.concat(Stream.of(crisisHelp), crisisHelpOfSites.values().stream())
                        .noneMatch(it -> it.contacts().isEmpty()),
                "crisis help has a contact everywhere");
    }

    /** @param about what it is for, in words for patients */
    public record CrisisContact(String name, String phone, String about) {}

    /** What a patient reads who may be in danger. */
    public record CrisisHelp(String message, List<CrisisContact> contacts) {}

    /**
     * What raises an alert.
     *
     * @param adverseEvents codes of adverse events, whatever their grade
     * @param findings codes of findings at a session, or for which an eligibility was revoked
     * @param measured codes of findings that raise it from this value on
     */
    public record Flag(
            AlertLevel level, Set<String> adverseEvents, Set<String> findings, Map<String, BigDecimal> measured) {

        public Flag {
            require(level != null && level != AlertLevel.NONE, "a flag has a level");
        }
    }

    /** An alert that must be raised. */
    public record Needed(AlertLevel level, String trigger, Duration within) {}

    public Optional<Needed> of(Score score) {
        if (score.triage() != AlertLevel.NONE) {
            return Optional.of(needed(score.triage(), "C_SSRS"));
        }
        if (score.suicidal()) {
            Map.Entry<Integer, Integer> minutes =
                    new TreeMap<>(screenWithinMinutes).floorEntry(Math.max(1, score.suicideItem()));
            return Optional.of(new Needed(AlertLevel.LOW, "SUICIDE_ITEM", Duration.ofMinutes(minutes.getValue())));
        }
        return Optional.empty();
    }

    /** One alert: named by what happened if that is a flag in itself, at the higher level of what and how badly. */
    public Optional<Needed> ofAdverseEvent(String code, int grade) {
        Map.Entry<Integer, AlertLevel> byGrade = new TreeMap<>(adverseEventsFromGrade).floorEntry(grade);
        Stream<Needed> bad = byGrade == null ? Stream.empty() : Stream.of(needed(byGrade.getValue(), ADVERSE_EVENT));
        Optional<Needed> flag = flags.entrySet().stream()
                .filter(it -> it.getValue().adverseEvents().contains(code))
                .map(it -> needed(it.getValue().level(), it.getKey()))
                .findFirst();
        return Stream.concat(flag.stream(), bad)
                .max(Comparator.comparing(Needed::level))
                .map(it -> needed(it.level(), flag.map(Needed::trigger).orElse(it.trigger())));
    }

    /** @param value null for a finding that is not measured */
    public List<Needed> ofFinding(String code, BigDecimal value) {
        return flagged(flag -> flag.findings().contains(code)
                || value != null
                        && flag.measured().containsKey(code)
                        && value.compareTo(flag.measured().get(code)) >= 0);
    }

    /** @param codes for which an eligibility was revoked */
    public List<Needed> ofRevocation(Collection<String> codes) {
        return flagged(flag -> codes.stream().anyMatch(flag.findings()::contains));
    }

    public Needed ofWorsening() {
        return needed(worsening, WORSENING);
    }

    /**
     * As which level the on-call are told of an alert: what must be taken in hand sooner than LOW asks for, as MODERATE. A suicide item asks for
     * a call within a day, four hours or one, and is none to be left to the board.
     */
    AlertLevel toldAs(AlertLevel level, Duration within) {
        boolean presses = level == AlertLevel.LOW && within.toMinutes() < acknowledgeWithinMinutes.get(AlertLevel.LOW);
        return presses ? AlertLevel.MODERATE : level;
    }

    /**
     * Whether whoever answered is told where help is. Rather too often than too seldom: also by an answer that raises no alert, and where
     * the question for suicide was left out.
     */
    public boolean asksForHelp(Score score) {
        return score.triage() != AlertLevel.NONE
                || score.suicidal()
                || score.suicideItem() != null && score.suicideItem() > 0
                || score.flags().contains("SUICIDE_ITEM_MISSING");
    }

    /** @param siteCode null where no site is known */
    public CrisisHelp helpAt(String siteCode) {
        return siteCode == null ? crisisHelp : crisisHelpOfSites.getOrDefault(siteCode, crisisHelp);
    }

    private List<Needed> flagged(Predicate<Flag> raises) {
        return flags.entrySet().stream()
                .filter(it -> raises.test(it.getValue()))
                .map(it -> needed(it.getValue().level(), it.getKey()))
                .toList();
    }

    private Needed needed(AlertLevel level, String trigger) {
        return new Needed(level, trigger, Duration.ofMinutes(acknowledgeWithinMinutes.get(level)));
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
