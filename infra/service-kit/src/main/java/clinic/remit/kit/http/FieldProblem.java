package clinic.remit.kit.http;

/** What is wrong with one field, and what would be right. */
public record FieldProblem(String field, String wrong, String right) {}
