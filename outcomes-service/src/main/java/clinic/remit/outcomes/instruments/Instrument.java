package clinic.remit.outcomes.instruments;

import clinic.remit.events.outcomes.AlertLevel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rating scale, as its file in {@code instruments/} describes it (domain.md section 5).
 *
 * @param version a whole number; a changed file is a new version, so that what was scored keeps its meaning
 * @param whenRated in words, where it is not at any time; null where it is
 * @param mayMiss so many unanswered items are filled by the mean; more make the score invalid
 * @param remissionAtMost a total up to this is remission
 * @param relapseAtLeast a total from this is a relapse; null for an instrument that is no depression outcome
 * @param importantChange the least change that matters to a patient
 * @param domains where a domain counts with its highest answer
 * @param attempt the item that tells of suicidal behaviour not long ago, which with one high score is a relapse; null for none
 * @param oneAnswerOf groups of which one must be answered
 */
public record Instrument(
        String code,
        String version,
        String title,
        String licence,
        Set<Rater> raters,
        Method scoring,
        List<Item> items,
        List<List<String>> domains,
        List<List<String>> oneAnswerOf,
        int mayMiss,
        boolean totalAllowed,
        Integer remissionAtMost,
        Integer relapseAtLeast,
        Integer importantChange,
        int recallDays,
        String whenRated,
        List<Band> bands,
        SuicideItem suicideItem,
        List<Triage> triage,
        String attempt,
        Map<String, String> loinc) {

    /** How answers become a result. */
    public enum Method {
        SUM,
        DOMAINS,
        TRIAGE
    }

    /** @param askedIf the item that must be answered with yes for this one to be asked */
    public record Item(String id, int max, String label, String askedIf) {}

    /** @param upTo the highest total of the band */
    public record Band(int upTo, String name) {}

    public record SuicideItem(String id, int atLeast) {}

    public record Triage(AlertLevel level, List<String> anyOf) {}

    public Instrument {
        raters = raters == null ? Set.of() : raters;
        items = items == null ? List.of() : items;
        domains = domains == null ? List.of() : domains;
        oneAnswerOf = oneAnswerOf == null ? List.of() : oneAnswerOf;
        bands = bands == null ? List.of() : bands;
        triage = triage == null ? List.of() : triage;
        loinc = loinc == null ? Map.of() : loinc;
    }

    /** Such as "PHQ-9 version 1". */
    public String name() {
        return code + " version " + version;
    }

    public boolean isDepressionOutcome() {
        return relapseAtLeast != null;
    }

    /** Whether the score is at or below the remission threshold, whatever the missing items would have been. */
    public boolean isRemission(Score score) {
        return score.valid() && remissionAtMost != null && score.highestPossible() <= remissionAtMost;
    }

    public boolean isRelapseLevel(Score score) {
        return score.valid() && isDepressionOutcome() && score.total() >= relapseAtLeast;
    }

    public int highestTotal() {
        return bands.get(bands.size() - 1).upTo();
    }

    /** What is wrong with these answers; empty if they can be scored. */
    public List<Wrong> wrongWith(Map<String, Integer> answers) {
        return Scoring.wrongWith(this, answers);
    }

    /** Answers that nothing is wrong with. */
    public Score score(Map<String, Integer> answers) {
        return Scoring.score(this, answers);
    }

    /** A total that was added up elsewhere, without its items; marked as such. */
    public Score scoreOfTotal(int total) {
        return Scoring.ofTotal(this, total);
    }

    String bandOf(int total) {
        return bands.stream()
                .filter(band -> total <= band.upTo())
                .map(Band::name)
                .findFirst()
                .orElse(null);
    }
}
