package clinic.remit.outcomes.instruments;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.outcomes.instruments.Instrument.Item;
import clinic.remit.outcomes.instruments.Instrument.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From answers to a score (domain.md section 5, with the rules for missing items below its table). */
final class Scoring {

    private Scoring() {}

    static List<Wrong> wrongWith(Instrument instrument, Map<String, Integer> answers) {
        Map<String, Item> known = instrument.items().stream().collect(Collectors.toMap(Item::id, item -> item));
        List<Wrong> wrongs = new ArrayList<>();
        answers.forEach((id, answer) -> {
            Item item = known.get(id);
            if (item == null) {
                wrongs.add(new Wrong(id, "no item of " + instrument.code(), "one of " + ids(instrument)));
            } else if (answer == null || answer < 0 || answer > item.max()) {
                wrongs.add(new Wrong(id, String.valueOf(answer), "a whole number from 0 to " + item.max()));
            } else if (item.askedIf() != null && answer > 0 && !isYes(answers, item.askedIf())) {
                wrongs.add(new Wrong(id, "yes, though it is asked only after a yes to " + item.askedIf(), "0"));
            }
        });
        if (instrument.scoring() == Method.TRIAGE) {
            instrument.items().stream()
                    .filter(item -> item.askedIf() == null || isYes(answers, item.askedIf()))
                    .filter(item -> answers.get(item.id()) == null)
                    .forEach(item -> wrongs.add(new Wrong(item.id(), "missing", "0 or 1")));
        } else if (answers.isEmpty()) {
            wrongs.add(new Wrong(ids(instrument).get(0), "no item is answered", "the answers to the items"));
        }
        return wrongs;
    }

    static Score score(Instrument instrument, Map<String, Integer> answers) {
        return switch (instrument.scoring()) {
            case SUM -> sum(instrument, answers);
            case DOMAINS -> domains(instrument, answers);
            case TRIAGE -> triage(instrument, answers);
        };
    }

    static Score of(Instrument instrument, Integer total, Integer highest, Integer suicideItem, List<String> flags) {
        boolean suicidal =
                suicideItem != null && suicideItem >= instrument.suicideItem().atLeast();
        String band = total == null ? null : instrument.bandOf(total);
        return new Score(total, total != null, highest, band, suicideItem, suicidal, AlertLevel.NONE, flags);
    }

    static Score ofTotal(Instrument instrument, int total) {
        List<String> flags = missingFlags(instrument, Map.of());
        flags.add("TOTAL_ONLY");
        return of(instrument, total, total, null, flags);
    }

    private static Score sum(Instrument instrument, Map<String, Integer> answers) {
        List<Item> missing = missing(instrument, answers);
        int sum = answers.values().stream().mapToInt(Integer::intValue).sum();
        if (missing.isEmpty()) {
            return of(instrument, sum, sum, suicideAnswer(instrument, answers), List.of());
        }
        List<String> flags = missingFlags(instrument, answers);
        if (missing.size() > instrument.mayMiss()) {
            flags.add("INVALID");
            return of(instrument, null, null, suicideAnswer(instrument, answers), flags);
        }
        flags.add("PRORATED");
        int highest = sum + missing.stream().mapToInt(Item::max).sum();
        return of(instrument, mean(sum, instrument, answers), highest, suicideAnswer(instrument, answers), flags);
    }

    /** The mean of the answered items times their number, rounded half up. */
    private static int mean(int sum, Instrument instrument, Map<String, Integer> answers) {
        int answered = answers.size();
        return (2 * sum * instrument.items().size() + answered) / (2 * answered);
    }

    private static Score domains(Instrument instrument, Map<String, Integer> answers) {
        List<String> flags = missingFlags(instrument, answers);
        boolean complete = instrument.domains().stream().allMatch(domain -> anyAnswered(domain, answers))
                && instrument.oneAnswerOf().stream().allMatch(group -> anyAnswered(group, answers));
        if (!complete) {
            flags.add("INVALID");
            return of(instrument, null, null, suicideAnswer(instrument, answers), flags);
        }
        int total = instrument.domains().stream()
                .mapToInt(domain -> highest(domain, answers))
                .sum();
        Map<String, Integer> worst = worstCase(instrument, answers);
        int most = instrument.domains().stream()
                .mapToInt(domain -> highest(domain, worst))
                .sum();
        return of(instrument, total, most, suicideAnswer(instrument, answers), flags);
    }

    private static Score triage(Instrument instrument, Map<String, Integer> answers) {
        AlertLevel level = instrument.triage().stream()
                .filter(each -> each.anyOf().stream().anyMatch(id -> isYes(answers, id)))
                .map(Instrument.Triage::level)
                .findFirst()
                .orElse(AlertLevel.NONE);
        boolean attempted = instrument.attempt() != null && isYes(answers, instrument.attempt());
        return new Score(
                null, true, null, level.name(), null, false, level, attempted ? List.of(Score.ATTEMPT) : List.of());
    }

    private static List<String> missingFlags(Instrument instrument, Map<String, Integer> answers) {
        List<String> flags = new ArrayList<>();
        if (instrument.suicideItem() != null && suicideAnswer(instrument, answers) == null) {
            flags.add("SUICIDE_ITEM_MISSING");
        }
        return flags;
    }

    private static Integer suicideAnswer(Instrument instrument, Map<String, Integer> answers) {
        return Optional.ofNullable(instrument.suicideItem())
                .map(item -> answers.get(item.id()))
                .orElse(null);
    }

    private static List<Item> missing(Instrument instrument, Map<String, Integer> answers) {
        return instrument.items().stream()
                .filter(item -> !answers.containsKey(item.id()))
                .toList();
    }

    private static boolean anyAnswered(List<String> ids, Map<String, Integer> answers) {
        return ids.stream().anyMatch(answers::containsKey);
    }

    /** Missing items at their highest; the other of two alternatives, such as less or more appetite, is not missing. */
    private static Map<String, Integer> worstCase(Instrument instrument, Map<String, Integer> answers) {
        Map<String, Integer> worst = new HashMap<>(answers);
        missing(instrument, answers).stream()
                .filter(item -> instrument.oneAnswerOf().stream()
                        .noneMatch(group -> group.contains(item.id()) && anyAnswered(group, answers)))
                .forEach(item -> worst.put(item.id(), item.max()));
        return worst;
    }

    private static int highest(List<String> ids, Map<String, Integer> answers) {
        return ids.stream().mapToInt(id -> answers.getOrDefault(id, 0)).max().orElse(0);
    }

    private static boolean isYes(Map<String, Integer> answers, String id) {
        return Integer.valueOf(1).equals(answers.get(id));
    }

    private static List<String> ids(Instrument instrument) {
        return instrument.items().stream().map(Item::id).toList();
    }
}
