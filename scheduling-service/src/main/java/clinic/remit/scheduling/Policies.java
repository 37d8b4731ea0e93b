package clinic.remit.scheduling;

import clinic.remit.kit.policy.PolicyFiles;
import clinic.remit.scheduling.course.CoursePolicy;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The policies in force, read once at start. */
@Startup
@Singleton
public class Policies {

    private final CoursePolicy course;

    Policies(PolicyFiles files) {
        course = files.load("course", CoursePolicy.class);
    }

    public CoursePolicy course() {
        return course;
    }
}
