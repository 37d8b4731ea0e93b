package clinic.remit.patients.history;

/** Values of {@code policies/eligibility.yaml} about episodes; domain.md section 1 (ATHF). */
public record EpisodeRules(int wellMonthsBetweenEpisodes) {}
