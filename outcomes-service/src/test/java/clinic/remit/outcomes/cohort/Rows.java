package clinic.remit.outcomes.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Courses for tests of the figures, each of a patient of its own. */
final class Rows {

    static final LocalDate REMISSION = LocalDate.parse("2026-03-02");
    private static long ids;

    private Rows() {}

    static List<CohortRow> notAssessable(int courses) {
        return many(courses, () -> row(false, null, null, null, null));
    }

    static List<CohortRow> withoutRemission(int courses, Integer injectionsToResponse) {
        return many(courses, () -> row(true, injectionsToResponse, null, null, null));
    }

    /** In remission after so many injections, without a relapse up to that day. */
    static List<CohortRow> well(int courses, int injections, int days) {
        return many(courses, () -> row(true, injections, injections, null, days));
    }

    static List<CohortRow> relapsed(int courses, int injections, int days) {
        return many(courses, () -> row(true, injections, injections, days, days + 7));
    }

    static CohortRow stopped(CohortRow course, int spared) {
        return new CohortRow(
                course.courseId(),
                course.patientId(),
                course.assessable(),
                course.injectionsToResponse(),
                course.injectionsToRemission(),
                course.remissionOn(),
                course.relapseOn(),
                course.lastScoreOn(),
                course.nextStartedOn(),
                spared);
    }

    static CohortRow followedBy(CohortRow course, int days) {
        return new CohortRow(
                course.courseId(),
                course.patientId(),
                course.assessable(),
                course.injectionsToResponse(),
                course.injectionsToRemission(),
                course.remissionOn(),
                course.relapseOn(),
                course.lastScoreOn(),
                REMISSION.plusDays(days),
                course.injectionsSpared());
    }

    static CohortRow ofPatient(CohortRow course, UUID patient) {
        return new CohortRow(
                course.courseId(),
                patient,
                course.assessable(),
                course.injectionsToResponse(),
                course.injectionsToRemission(),
                course.remissionOn(),
                course.relapseOn(),
                course.lastScoreOn(),
                course.nextStartedOn(),
                course.injectionsSpared());
    }

    @SafeVarargs
    static List<CohortRow> all(List<CohortRow>... parts) {
        List<CohortRow> all = new ArrayList<>();
        for (List<CohortRow> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    private static CohortRow row(
            boolean assessable, Integer toResponse, Integer toRemission, Integer relapse, Integer last) {
        return new CohortRow(
                new UUID(1, ++ids),
                new UUID(2, ids),
                assessable,
                toResponse,
                toRemission,
                last == null ? null : REMISSION,
                relapse == null ? null : REMISSION.plusDays(relapse),
                REMISSION.plusDays(last == null ? 0 : last),
                null,
                null);
    }

    private static List<CohortRow> many(int courses, java.util.function.Supplier<CohortRow> one) {
        return java.util.stream.Stream.generate(one).limit(courses).toList();
    }
}
