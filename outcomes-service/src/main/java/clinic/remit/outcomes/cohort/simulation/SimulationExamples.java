package clinic.remit.outcomes.cohort.simulation;

/** Bodies that the API documents, and that its tests send. */
public interface SimulationExamples {

    String TWO_VARIANTS = """
            {
              "variants": [
                {"name": "two scores over two weeks", "numbers": {"sustained": {"minScores": 2, "minSpanDays": 14}}},
                {"name": "four scores over four weeks", "numbers": {"sustained": {"minScores": 4, "minSpanDays": 28}}}
              ]
            }""";
}
