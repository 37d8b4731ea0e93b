package clinic.remit.outcomes.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The share that is still without an event as time goes on, where some are followed for a shorter time than others (Kaplan and Meier
 * 1958), with Greenwood's standard error and 95 % limits on the scale of log(-log), which stay between 0 and 1 (Kalbfleisch and Prentice
 * 1980). Who leaves on the day of an event is counted as still followed on it.
 */
record KaplanMeier(int subjects, List<Step> steps) {

    private static final double Z = 1.959963984540054; // 95 % of a normal distribution lie within

    /** @param time until the event, or until when nothing had happened */
    record FollowUp(long time, boolean event) {}

    /**
     * A time with an event.
     *
     * @param atRisk followed until then without an event
     * @param survival share without an event after it
     * @param standardError Greenwood's; 0 when nobody is left
     * @param lower 95 % limit; null when nobody is left
     */
    record Step(long time, int atRisk, int events, double survival, double standardError, Double lower, Double upper) {}

    static KaplanMeier of(Collection<FollowUp> followUps) {
        TreeMap<Long, int[]> times = new TreeMap<>();
        for (FollowUp it : followUps) {
            times.computeIfAbsent(it.time(), time -> new int[2])[it.event() ? 0 : 1]++;
        }
        List<Step> steps = new ArrayList<>();
        int atRisk = followUps.size();
        double survival = 1;
        double sum = 0;
        for (Map.Entry<Long, int[]> time : times.entrySet()) {
            int events = time.getValue()[0];
            if (events > 0) {
                survival *= 1 - (double) events / atRisk;
                sum += (double) events / ((double) atRisk * (atRisk - events));
                steps.add(step(time.getKey(), atRisk, events, survival, sum));
            }
            atRisk -= events + time.getValue()[1];
        }
        return new KaplanMeier(followUps.size(), List.copyOf(steps));
    }

    /** @param sum of events / (at risk × left), over all steps until then: the variance of log survival */
    private static Step step(long time, int atRisk, int events, double survival, double sum) {
        if (atRisk == events) {
            return new Step(time, atRisk, events, 0, 0, null, null);
        }
        double width = Z * Math.sqrt(sum) / Math.log(survival);
        return new Step(
                time,
                atRisk,
                events,
                survival,
                survival * Math.sqrt(sum),
                Math.pow(survival, Math.exp(-width)),
                Math.pow(survival, Math.exp(width)));
    }

    /** The first time at which at most half are without an event; empty if it never comes to that. */
    OptionalLong median() {
        return steps.stream()
                .filter(it -> it.survival() <= 0.5)
                .mapToLong(Step::time)
                .findFirst();
    }
}
