package clinic.remit.outcomes.instruments;

import clinic.remit.outcomes.instruments.Instrument.Band;
import clinic.remit.outcomes.instruments.Instrument.Item;
import clinic.remit.outcomes.instruments.Instrument.Method;
import clinic.remit.outcomes.instruments.Instrument.Triage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with an instrument, before anybody is rated by it. Pure. */
final class InstrumentCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9-]{1,19}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern LOINC = Pattern.compile("[0-9]{1,7}-[0-9]");

    private final Instrument instrument;
    private final Map<String, Integer> maxima = new LinkedHashMap<>();
    private final List<String> wrongs = new ArrayList<>();

    private InstrumentCheck(Instrument instrument) {
        this.instrument = instrument;
    }

    /** In words; empty if it can be used. */
    static List<String> wrongWith(Instrument instrument) {
        InstrumentCheck check = new InstrumentCheck(instrument);
        check.names();
        check.items();
        if (check.wrongs.isEmpty()) {
            check.scoring();
            check.thresholds();
            check.codes();
        }
        return check.wrongs;
    }

    /** What is wrong with another version beside this one: scores of all versions of a scale are compared with each other. */
    static List<String> wrongBeside(Instrument one, Instrument other) {
        if (one.version().equals(other.version())) {
            return List.of(one.name() + " is there already; a changed instrument is a new version");
        }
        boolean alike = one.scoring() == other.scoring()
                && sizes(one).equals(sizes(other))
                && Set.copyOf(one.domains()).equals(Set.copyOf(other.domains()));
        return alike
                ? List.of()
                : List.of("items and scoring differ from " + other.name() + "; another scale needs a code of its own");
    }

    private static Map<String, Integer> sizes(Instrument instrument) {
        return instrument.items().stream().collect(Collectors.toMap(Item::id, Item::max));
    }

    private void names() {
        need(matches(CODE, instrument.code()), "code: capital letters, digits and hyphens, such as PHQ-9");
        need(matches(VERSION, instrument.version()), "version: a whole number in quotes, such as \"1\"");
        need(isSaid(instrument.title()), "title: missing");
        need(isSaid(instrument.licence()), "licence: missing");
        need(!instrument.raters().isEmpty(), "raters: at least one of CLINICIAN and PATIENT");
        need(instrument.scoring() != null, "scoring: SUM, DOMAINS or TRIAGE");
        need(instrument.recallDays() >= 0, "recallDays: at least 0, which is now");
    }

    private void items() {
        need(!instrument.items().isEmpty(), "items: missing");
        for (Item item : instrument.items()) {
            need(isSaid(item.id()) && !maxima.containsKey(item.id()), "items: the id " + item.id() + " is not unique");
            need(item.max() > 0, "items: the max of " + item.id() + " must be above 0");
            need(
                    item.askedIf() == null || maxima.containsKey(item.askedIf()),
                    "items: " + item.id() + " is asked after " + item.askedIf() + ", which does not come before it");
            maxima.put(item.id(), item.max());
        }
        need(
                instrument.mayMiss() >= 0 && instrument.mayMiss() < Math.max(1, maxima.size()),
                "mayMiss: from 0 to less than the number of items");
    }

    private void scoring() {
        boolean triage = instrument.scoring() == Method.TRIAGE;
        boolean domains = instrument.scoring() == Method.DOMAINS;
        need(triage == !instrument.triage().isEmpty(), "triage: where scoring is TRIAGE, and only there");
        need(domains == !instrument.domains().isEmpty(), "domains: where scoring is DOMAINS, and only there");
        need(instrument.scoring() == Method.SUM || instrument.mayMiss() == 0, "mayMiss: 0, unless scoring is SUM");
        need(
                instrument.attempt() == null || triage && maxima.containsKey(instrument.attempt()),
                "attempt: an item, where scoring is TRIAGE: " + instrument.attempt());
        if (domains) {
            domains();
        }
        if (triage) {
            triage();
        } else if (wrongs.isEmpty()) {
            bands(highestTotal());
        }
    }

    private void domains() {
        List<String> placed =
                instrument.domains().stream().flatMap(Collection::stream).toList();
        need(
                placed.size() == maxima.size() && Set.copyOf(placed).equals(maxima.keySet()),
                "domains: each item must be in exactly one");
        for (List<String> group : instrument.oneAnswerOf()) {
            need(
                    !group.isEmpty() && instrument.domains().stream().anyMatch(domain -> domain.containsAll(group)),
                    "oneAnswerOf: " + group + " must be items of one domain");
        }
    }

    private void triage() {
        need(!instrument.totalAllowed() && instrument.bands().isEmpty(), "TRIAGE: has neither total nor bands");
        List<Triage> levels = instrument.triage();
        need(
                levels.stream().map(Triage::level).distinct().count() == levels.size()
                        && levels.equals(levels.stream()
                                .sorted(Comparator.comparing(Triage::level).reversed())
                                .toList()),
                "triage: each level once, the highest first");
        for (Triage each : levels) {
            need(
                    each.anyOf() != null
                            && !each.anyOf().isEmpty()
                            && maxima.keySet().containsAll(each.anyOf()),
                    "triage: " + each.level() + " must name items: " + each.anyOf());
        }
        need(maxima.values().stream().allMatch(max -> max == 1), "items: of TRIAGE are 0, no, or 1, yes");
    }

    private int highestTotal() {
        return instrument.scoring() == Method.SUM
                ? maxima.values().stream().mapToInt(Integer::intValue).sum()
                : instrument.domains().stream()
                        .mapToInt(domain ->
                                domain.stream().mapToInt(maxima::get).max().orElse(0))
                        .sum();
    }

    private void bands(int highest) {
        List<Band> bands = instrument.bands();
        Set<String> names = new LinkedHashSet<>();
        int below = -1;
        for (Band band : bands) {
            need(band.upTo() > below, "bands: " + band.name() + " ends at " + band.upTo() + ", not above " + below);
            need(isSaid(band.name()) && names.add(band.name()), "bands: the name " + band.name() + " is not unique");
            below = band.upTo();
        }
        need(below == highest, "bands: must reach from 0 to " + highest + ", the highest total, not to " + below);
    }

    private void thresholds() {
        if (!wrongs.isEmpty()) {
            return;
        }
        int highest = instrument.scoring() == Method.TRIAGE ? 0 : highestTotal();
        Integer remission = instrument.remissionAtMost();
        Integer relapse = instrument.relapseAtLeast();
        Integer change = instrument.importantChange();
        need(remission == null || remission >= 0 && remission < highest, "remissionAtMost: from 0 to " + (highest - 1));
        need(
                relapse == null || remission != null && change != null && relapse > remission && relapse <= highest,
                "relapseAtLeast: above remissionAtMost, up to " + highest + ", and with importantChange");
        need(change == null || change > 0 && change <= highest, "importantChange: from 1 to " + highest);
        Instrument.SuicideItem asks = instrument.suicideItem();
        need(asks == null || maxima.containsKey(asks.id()), "suicideItem: there is no item " + idOf(asks));
        need(
                asks == null || asks.atLeast() > 0 && asks.atLeast() <= maxima.getOrDefault(asks.id(), 0),
                "suicideItem: atLeast must be an answer above 0");
    }

    private void codes() {
        instrument
                .loinc()
                .forEach((name, code) ->
                        need(matches(LOINC, code) && isLoinc(code), "loinc: " + code + " is no code of LOINC"));
    }

    /** The last digit checks the others: every second of them counts twice, from the right. */
    private static boolean isLoinc(String code) {
        String digits = code.replace("-", "");
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int counted = fromRight % 2 == 1 ? 2 * digit : digit;
            sum += counted / 10 + counted % 10;
        }
        return sum % 10 == 0;
    }

    private static String idOf(Instrument.SuicideItem item) {
        return item == null ? null : item.id();
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank();
    }

    private void need(boolean met, String otherwise) {
        if (!met) {
            wrongs.add(otherwise);
        }
    }
}
