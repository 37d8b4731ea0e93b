package clinic.remit.outcomes.instruments;

/** What is wrong with an answer, and what would be right. */
public record Wrong(String item, String wrong, String right) {}
