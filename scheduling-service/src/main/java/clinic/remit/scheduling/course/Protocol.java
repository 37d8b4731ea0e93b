package clinic.remit.scheduling.course;

import java.math.BigDecimal;

/** What a course is bound to from its start on: doses in mg per kg of dosing weight, and its limits. */
record Protocol(
        BigDecimal startDoseMgPerKg,
        BigDecimal capDoseMgPerKg,
        int maximumInjections,
        int leastIntervalHours,
        String policyVersion) {

    /** The clinic's defaults, where the prescriber did not say otherwise. */
    static Protocol of(CourseRequests.ProtocolWish wish, CoursePolicy policy) {
        CourseRequests.ProtocolWish said = wish == null ? new CourseRequests.ProtocolWish(null, null, null) : wish;
        return new Protocol(
                said.startDoseMgPerKg() == null ? policy.startDoseMgPerKg() : said.startDoseMgPerKg(),
                policy.capDoseMgPerKg(),
                said.maximumInjections() == null ? policy.maximumInjections() : said.maximumInjections(),
                said.leastIntervalHours() == null ? policy.leastIntervalHours() : said.leastIntervalHours(),
                policy.version());
    }
}
