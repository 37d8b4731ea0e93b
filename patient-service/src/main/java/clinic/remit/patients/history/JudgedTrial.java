package clinic.remit.patients.history;

/** A trial with the judgement on it. */
public record JudgedTrial(TrialFacts trial, Adequacy adequacy) {}
