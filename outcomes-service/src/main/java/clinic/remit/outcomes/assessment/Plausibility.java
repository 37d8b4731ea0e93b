package clinic.remit.outcomes.assessment;

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
import java.util.List;
import java.util.Map;

/** What cannot be is refused, with what would be right. */
@ApplicationScoped
class Plausibility {

    private final Instruments instruments;
    private final CourseRules rules;

    Plausibility(Instruments instruments, CourseRules rules) {
        this.instruments = instruments;
        this.rules = rules;
    }

    Instrument instrument(String code) {
        return instruments
                .find(code)
                .orElseThrow(() -> refused(
                        "instrument",
                        code,
                        "one of "
                                + instruments.all().stream()
                                        .map(Instrument::code)
                                        .toList()));
    }

    Instrument check(AssessmentRequest said, Instant now, Caller caller) {
        Instrument instrument = instrument(said.instrument());
        if (!instrument.raters().contains(said.rater())) {
            throw refused("rater", said.rater(), "one of " + instrument.raters());
        }
        if (caller.is(Roles.PATIENT) && (said.rater() != Rater.PATIENT || said.total() != null)) {
            throw new Forbidden("A patient reports the answers of a self-rated scale.");
        }
        checkTime(said.effectiveAt(), said.lateReason(), now, caller);
        return instrument;
    }

    /** A time may be neither to come nor long past; only a physician enters what is late, and says why. */
    void checkTime(Instant effectiveAt, String lateReason, Instant now, Caller caller) {
        if (effectiveAt.isAfter(now) || effectiveAt.isBefore(Instant.EPOCH)) {
            throw refused("effectiveAt", effectiveAt, "a time in the past");
        }
        if (effectiveAt.isBefore(now.minus(Duration.ofDays(rules.lateEntryDays())))) {
            if (!caller.is(Roles.PHYSICIAN)) {
                throw new Forbidden(
                        "A score more than " + rules.lateEntryDays() + " days old is entered by a physician.");
            }
            if (lateReason == null || lateReason.isBlank()) {
                throw refused("lateReason", "missing", "why it is entered so late");
            }
        }
    }

    Score score(Instrument instrument, Map<String, Integer> items, Integer total, String field) {
        if ((items == null) == (total == null)) {
            throw refused(field, items == null ? "neither items nor total" : "both items and total", "one of the two");
        }
        if (total != null) {
            if (!instrument.totalAllowed()) {
                throw refused("total", total, "the items: " + instrument.code() + " has no total");
            }
            if (total < 0 || total > instrument.highestTotal()) {
                throw refused("total", total, "from 0 to " + instrument.highestTotal());
            }
            return instrument.scoreOfTotal(total);
        }
        List<FieldProblem> wrongs = instrument.wrongWith(items).stream()
                .map(it -> new FieldProblem("items." + it.item(), it.wrong(), it.right()))
                .toList();
        if (!wrongs.isEmpty()) {
            throw new Unprocessable("implausible", "The answers cannot be scored.", wrongs);
        }
        return instrument.score(items);
    }

    private static Unprocessable refused(String field, Object wrong, String right) {
        return new Unprocessable(
                "implausible", "A value is not possible.", new FieldProblem(field, String.valueOf(wrong), right));
    }
}
