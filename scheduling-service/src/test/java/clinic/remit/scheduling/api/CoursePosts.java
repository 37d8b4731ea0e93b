package clinic.remit.scheduling.api;

import clinic.remit.scheduling.course.CourseExamples;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The commands on courses. */
final class CoursePosts {

    static final Post COURSE = Post.to("/v1/courses", Post.Stage.NOTHING)
            .by("physician")
            .notBy("nurse")
            .says(CourseExamples.COURSE)
            .needs("primaryInstrument")
            .wrongType("\"primaryInstrument\": \"GAD-7\"")
            .impossible("\"protocol\": {\"maximumInjections\": 11}", 422)
            .fits((body, visit) -> body.put("patientId", visit.newcomer().toString()))
            .otherwise(body -> body.put("primaryInstrument", "MADRS"));

    static final Post HOLD = Post.to("/v1/courses/{course}/holds", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("coordinator")
            .says(CourseExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": 7")
            .impossible("\"reasonCode\": \"he asked\"", 400);

    static final Post HOLD_CLEARING = Post.to("/v1/holds/{hold}/clearing", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(CourseExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": {}")
            .impossible("\"reasonCode\": \"\"", 400)
            .on(visit -> visit.hold());

    static final Post DECISION = Post.to("/v1/courses/{course}/decisions", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(CourseExamples.DECISION)
            .needs("decision")
            .wrongType("\"decision\": \"LATER\"")
            .impossible("\"reasonCode\": \"because\"", 400)
            .fits((body, visit) -> onWhatStands(body, visit));

    static final Post AMENDMENT = Post.to("/v1/courses/{course}/amendments", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(CourseExamples.AMENDMENT)
            .needs("reasonCode")
            .wrongType("\"maximumInjections\": \"many\"")
            .impossible("\"maximumInjections\": 11", 422)
            .onVersion(visit -> Clinic.course(visit.course).header("ETag"));

    static final Post PRIOR_INJECTIONS = Post.to("/v1/courses/{course}/prior-injections", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(CourseExamples.PRIOR_INJECTIONS)
            .needs("source")
            .wrongType("\"source\": \"HEARSAY\"")
            .impossible("\"injections\": [{\"givenAt\": \"2190-01-01T00:00:00Z\", \"doseMg\": 41}]", 422)
            .onVersion(visit -> Clinic.course(visit.course).header("ETag"))
            .fits((body, visit) -> given(body))
            .otherwise(body -> body.put("source", "PATIENT"));

    static final Post DISCONTINUATION = Post.to("/v1/courses/{course}/discontinuation", Post.Stage.BOOKED)
            .by("physician")
            .notBy("coordinator")
            .says(CourseExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": true")
            .impossible("\"reasonCode\": \"no response\"", 400)
            .onVersion(visit -> Clinic.course(visit.course).header("ETag"));

    private CoursePosts() {}

    private static void given(ObjectNode body) {
        for (int i = 0; i < 2; i++) {
            Instant given = Clinic.now().minus(Duration.ofDays(6 - 3 * i));
            ((ObjectNode) body.get("injections").get(i)).put("givenAt", given.toString());
        }
    }

    private static void onWhatStands(ObjectNode body, Visit visit) {
        String standing = Clinic.course(visit.course).path("recommendation.recommendationId");
        body.put("recommendationId", standing == null ? UUID.randomUUID().toString() : standing);
    }
}
