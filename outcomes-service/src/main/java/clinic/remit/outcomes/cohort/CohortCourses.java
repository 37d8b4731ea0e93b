package clinic.remit.outcomes.cohort;

import clinic.remit.outcomes.recommendation.CourseDecided;
import clinic.remit.outcomes.trajectory.CourseRules;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The courses as the cohort counts them: kept as they are decided, read all at once. */
@ApplicationScoped
class CohortCourses {

    /** A patient's next course is looked for among all, also those that the question leaves out. */
    private static final String READ = """
            select course_id, patient_id, assessable, injections_to_response, injections_to_remission, remission_on, relapse_on,
                   last_score_on, next_started_on, injections_spared
            from (select *, lead(started_on) over (partition by patient_id order by started_on, course_id) as next_started_on
                  from cohort_course) as course
            where started_on >= coalesce(?, started_on) and started_on < coalesce(?, started_on + 1)
              and (?::uuid is null or site_id = ?) and instrument = coalesce(?, instrument)
              and (?::text is null or baseline_band = ?)""";

    private final EntityManager rows;
    private final AgroalDataSource database;
    private final CourseRules rules;

    CohortCourses(EntityManager rows, AgroalDataSource database, CourseRules rules) {
        this.rows = rows;
        this.database = database;
        this.rules = rules;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes CourseDecided decided) {
        rows.merge(CohortCourse.of(decided, rules));
    }

    List<CohortRow> matching(CohortFilter filter) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ)) {
            query.setFetchSize(0);
            query.setDate(1, date(filter.from()));
            query.setDate(2, date(filter.to() == null ? null : filter.to().plusMonths(1)));
            query.setObject(3, filter.site(), Types.OTHER);
            query.setObject(4, filter.site(), Types.OTHER);
            query.setString(5, filter.instrument());
            query.setString(6, filter.severity());
            query.setString(7, filter.severity());
            try (ResultSet found = query.executeQuery()) {
                List<CohortRow> courses = new ArrayList<>();
                while (found.next()) {
                    courses.add(row(found));
                }
                return courses;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cohort cannot be read", e);
        }
    }

    private static CohortRow row(ResultSet found) throws SQLException {
        return new CohortRow(
                found.getObject(1, UUID.class),
                found.getObject(2, UUID.class),
                found.getBoolean(3),
                found.getObject(4, Integer.class),
                found.getObject(5, Integer.class),
                found.getObject(6, LocalDate.class),
                found.getObject(7, LocalDate.class),
                found.getObject(8, LocalDate.class),
                found.getObject(9, LocalDate.class),
                found.getObject(10, Integer.class));
    }

    private static Date date(YearMonth month) {
        return month == null ? null : Date.valueOf(month.atDay(1));
    }
}
