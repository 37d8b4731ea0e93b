package clinic.remit.scheduling;

import clinic.remit.kit.policy.PolicyFiles;
import clinic.remit.scheduling.course.CoursePolicy;
import clinic.remit.scheduling.medication.DosingPolicy;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** The policies in force, read once at start. */
@Startup
@Singleton
public class Policies {

    private final CoursePolicy course;
    private final DosingPolicy dosing;

    Policies(PolicyFiles files) {
        course = files.load("course", CoursePolicy.class);
        dosing = files.load("dosing", DosingPolicy.class);
    }

    public CoursePolicy course() {
        return course;
    }

    public DosingPolicy dosing() {
        return dosing;
    }
}
