package clinic.remit.outcomes.assessment;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.outcomes.instruments.Instrument;
import clinic.remit.outcomes.instruments.Instruments;
import clinic.remit.outcomes.instruments.Rater;
import clinic.remit.outcomes.instruments.Score;
import clinic.remit.outcomes.trajectory.CourseRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What cannot be is refused, with what would be right. */
@ApplicationScoped
class Plausibility {

    private final Instruments instruments;
    private final CourseRules courseRules;
    private final AssessmentRules rules;

    Plausibility(Instruments instruments, CourseRules courseRules, AssessmentRules rules) {
        this.instruments = instruments;
        this.courseRules = courseRules;
        this.rules = rules;
    }

    /**
     * @param score null if anything is wrong
     * @param forbidden why the caller may not enter this; null if they may
     * @param wrongs by field; empty if it is plausible
     */
    record Judged(Instrument instrument, Score score, String forbidden, List<FieldProblem> wrongs) {

        Judged orRefuse() {
            if (forbidden != null) {
                throw new Forbidden(forbidden);
            }
            if (!wrongs.isEmpty()) {
                throw new Unprocessable("implausible", "Something is not possible.", wrongs);
            }
            return this;
        }
    }

    Judged judge(AssessmentRequest said, Instant now, Caller caller) {
        List<FieldProblem> wrongs = new ArrayList<>();
        Instrument instrument = instrument(said.instrument(), said.instrumentVersion(), wrongs);
        checkTime(said.effectiveAt(), said.lateReason(), now, caller, wrongs);
        if (instrument == null) {
            return new Judged(null, null, null, wrongs);
        }
        if (!instrument.raters().contains(said.rater())) {
            wrongs.add(problem("rater", said.rater(), "one of " + instrument.raters()));
        }
        Score score = score(instrument, said.items(), said.total(), wrongs);
        return new Judged(instrument, score, forbidden(said, now, caller), wrongs);
    }

    /** By the version of the scale that it was recorded with. */
    Judged judge(Assessment corrected, AssessmentRequest.Correction said, Instant now, Caller caller) {
        List<FieldProblem> wrongs = new ArrayList<>();
        Instrument instrument = instruments.of(corrected.instrument(), corrected.instrumentVersion());
        String forbidden = null;
        if (said.effectiveAt() != null && !said.effectiveAt().equals(corrected.effectiveAt())) {
            checkTime(said.effectiveAt(), said.reason(), now, caller, wrongs);
            forbidden = lateForTheCaller(said.effectiveAt(), now, caller);
        }
        return new Judged(instrument, score(instrument, said.items(), said.total(), wrongs), forbidden, wrongs);
    }

    /** @throws Conflict if it is probably one of these */
    void mustBeNew(Assessment recorded, PatientScores before) {
        List<AssessmentView> existing = probablySame(recorded, before.standing()).stream()
                .map(it -> it.view())
                .toList();
        if (!existing.isEmpty()) {
            throw new Conflict(
                    "probable-duplicate",
                    "The score is probably recorded already. If it is another one, record it with ?allowDuplicate=true.",
                    Map.of("existing", existing));
        }
    }

    List<Assessment> probablySame(Assessment recorded, Collection<Assessment> others) {
        return others.stream()
                .filter(other -> ProbableDuplicate.isProbable(recorded, other, rules))
                .toList();
    }

    private Instrument instrument(String code, String version, List<FieldProblem> wrongs) {
        List<Instrument> versions = instruments.versions(code);
        if (versions.isEmpty()) {
            List<String> known =
                    instruments.all().stream().map(Instrument::code).toList();
            wrongs.add(problem("instrument", code, "one of " + known));
            return null;
        }
        return instruments.find(code, version).orElseGet(() -> {
            List<String> known = versions.stream().map(Instrument::version).toList();
            wrongs.add(problem("instrumentVersion", version, "one of " + known + ", or nothing for the newest"));
            return null;
        });
    }

    /** A patient reports the own answers, and soon; what is long past only a physician enters. */
    private static String forbiddenToPatients(AssessmentRequest said, Caller caller) {
        return caller.is(Roles.PATIENT) && (said.rater() != Rater.PATIENT || said.items() == null)
                ? "A patient reports the answers of a self-rated scale."
                : null;
    }

    private String forbidden(AssessmentRequest said, Instant now, Caller caller) {
        String patients = forbiddenToPatients(said, caller);
        return patients == null ? lateForTheCaller(said.effectiveAt(), now, caller) : patients;
    }

    private String lateForTheCaller(Instant effectiveAt, Instant now, Caller caller) {
        return isLate(effectiveAt, now) && !effectiveAt.isBefore(Instant.EPOCH) && !caller.is(Roles.PHYSICIAN)
                ? "A score more than " + courseRules.lateEntryDays() + " days old is entered by a physician."
                : null;
    }

    private boolean isLate(Instant effectiveAt, Instant now) {
        return effectiveAt.isBefore(now.minus(Duration.ofDays(courseRules.lateEntryDays())));
    }

    /** A time may be neither to come nor long past. */
    private void checkTime(
            Instant effectiveAt, String lateReason, Instant now, Caller caller, List<FieldProblem> wrongs) {
        if (effectiveAt.isAfter(now) || effectiveAt.isBefore(Instant.EPOCH)) {
            wrongs.add(problem("effectiveAt", effectiveAt, "a time in the past"));
        } else if (caller.is(Roles.PATIENT)
                && effectiveAt.isBefore(now.minus(Duration.ofHours(rules.ownReportHours())))) {
            wrongs.add(problem(
                    "effectiveAt",
                    effectiveAt,
                    "at most " + rules.ownReportHours() + " hours ago; the clinic enters what is older"));
        } else if (isLate(effectiveAt, now) && (lateReason == null || lateReason.isBlank())) {
            wrongs.add(problem("lateReason", "missing", "why it is entered so late"));
        }
    }

    private static Score score(
            Instrument instrument, Map<String, Integer> items, Integer total, List<FieldProblem> wrongs) {
        int before = wrongs.size();
        if (items == null && total == null) {
            wrongs.add(problem("items", "neither items nor total", "the items, or a total"));
        }
        if (total != null && !instrument.totalAllowed()) {
            wrongs.add(problem("total", total, "the items: " + instrument.code() + " has no total"));
        } else if (total != null && (total < 0 || total > instrument.highestTotal())) {
            wrongs.add(problem("total", total, "from 0 to " + instrument.highestTotal()));
        }
        if (items != null) {
            checkItems(instrument, items, wrongs);
        }
        if (wrongs.size() > before) {
            return null;
        }
        return items == null ? instrument.scoreOfTotal(total) : scoreOf(instrument, items, total, wrongs);
    }

    private static void checkItems(Instrument instrument, Map<String, Integer> items, List<FieldProblem> wrongs) {
        int asked = instrument.items().size();
        if (items.size() > asked) {
            wrongs.add(problem(
                    "items", items.size() + " answers", "at most " + asked + ", as " + instrument.code() + " asks"));
        }
        instrument
                .wrongWith(items)
                .forEach(it -> wrongs.add(new FieldProblem("items." + it.item(), it.wrong(), it.right())));
    }

    private static Score scoreOf(
            Instrument instrument, Map<String, Integer> items, Integer total, List<FieldProblem> wrongs) {
        Score score = instrument.score(items);
        if (total != null && !total.equals(score.total())) {
            wrongs.add(problem(
                    "total",
                    total,
                    score.total() == null
                            ? "none: too many items are missing for a total"
                            : score.total() + ", which the items give"));
        }
        return score;
    }

    private static FieldProblem problem(String field, Object wrong, String right) {
        return new FieldProblem(field, String.valueOf(wrong), right);
    }
}
