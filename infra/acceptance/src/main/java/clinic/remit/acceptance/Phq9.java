package clinic.remit.acceptance;

import java.util.StringJoiner;

/** Answers to the nine questions of the PHQ-9 that add up to a total. */
final class Phq9 {

    private Phq9() {}

    /** @param item9 the answer to the ninth question, part of the total */
    static String items(int total, int item9) {
        StringJoiner items = new StringJoiner(", ", "{", "}");
        int left = total - item9;
        for (int item = 1; item <= 8; item++) {
            int answer = Math.min(3, left);
            left -= answer;
            items.add("\"%d\": %d".formatted(item, answer));
        }
        if (left != 0) {
            throw new IllegalArgumentException(
                    "The PHQ-9 has no total of %d with %d on item 9".formatted(total, item9));
        }
        return items.add("\"9\": " + item9).toString();
    }
}
