package clinic.remit.scheduling.course.protocol;

import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a course is bound to from its start on: doses in mg per kg of dosing weight, and its limits.
 *
 * @param daysAfterResponse empty for a course that is not spaced
 */
public record Protocol(
        BigDecimal startDoseMgPerKg,
        List<BigDecimal> doseStepsMgPerKg,
        BigDecimal capDoseMgPerKg,
        int maximumInjections,
        int leastIntervalHours,
        int inductionInjections,
        List<Integer> daysAfterResponse,
        String policyVersion) {

    /** The clinic's defaults, where the prescriber did not say otherwise. */
    public static Protocol of(ProtocolWish wish, CoursePolicy policy) {
        ProtocolWish said = wish == null ? new ProtocolWish(null, null, null, null, null) : wish;
        return new Protocol(
                said.startDoseMgPerKg() == null ? policy.startDoseMgPerKg() : said.startDoseMgPerKg(),
                policy.doseStepsMgPerKg(),
                policy.capDoseMgPerKg(),
                said.maximumInjections() == null ? policy.maximumInjections() : said.maximumInjections(),
                said.leastIntervalHours() == null ? policy.leastIntervalHours() : said.leastIntervalHours(),
                said.inductionInjections() == null ? policy.inductionInjections() : said.inductionInjections(),
                said.daysAfterResponse() == null ? policy.daysAfterResponse() : said.daysAfterResponse(),
                policy.version());
    }

    /** With other limits, where they are not null. */
    public Protocol with(Integer maximum, Integer intervalHours, List<Integer> afterResponse) {
        return new Protocol(
                startDoseMgPerKg,
                doseStepsMgPerKg,
                capDoseMgPerKg,
                maximum == null ? maximumInjections : maximum,
                intervalHours == null ? leastIntervalHours : intervalHours,
                inductionInjections,
                afterResponse == null ? daysAfterResponse : afterResponse,
                policyVersion);
    }

    /**
     * @param prefix of the fields that the caller sent
     * @throws Unprocessable with every limit of the clinic that it goes beyond
     */
    public void mustBePossible(String prefix, CoursePolicy policy) {
        List<FieldProblem> errors = new ArrayList<>();
        if (startDoseMgPerKg.signum() <= 0 || startDoseMgPerKg.compareTo(capDoseMgPerKg) > 0) {
            errors.add(new FieldProblem(
                    prefix + "startDoseMgPerKg",
                    startDoseMgPerKg.toPlainString(),
                    "above 0 and at most " + capDoseMgPerKg.toPlainString() + " mg/kg"));
        }
        within(errors, prefix + "maximumInjections", maximumInjections, 1, policy.maximumInjections());
        within(
                errors,
                prefix + "leastIntervalHours",
                leastIntervalHours,
                policy.leastIntervalHours(),
                24 * policy.longestIntervalDays());
        within(errors, prefix + "inductionInjections", inductionInjections, 1, policy.maximumInjections());
        if (!widens(daysAfterResponse)
                || daysAfterResponse.stream().anyMatch(days -> days < 1 || days > policy.longestIntervalDays())) {
            errors.add(new FieldProblem(
                    prefix + "daysAfterResponse",
                    daysAfterResponse.toString(),
                    "1 to " + policy.longestIntervalDays() + " days each, none fewer than the one before"));
        }
        if (!errors.isEmpty()) {
            throw new Unprocessable("implausible", "The protocol goes beyond the clinic's limits.", errors);
        }
    }

    static boolean widens(List<Integer> days) {
        return days.stream().sorted().toList().equals(days);
    }

    private static void within(List<FieldProblem> errors, String field, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new FieldProblem(field, Integer.toString(value), least + " to " + most));
        }
    }
}
