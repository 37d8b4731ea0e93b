package clinic.remit.acceptance;

import clinic.remit.localstack.LocalStack;
import clinic.remit.localstack.Service;

/** The running set: its three APIs, its logins and its time. */
public final class Remit {

    private final Logins logins;
    private final Api patients;
    private final Api scheduling;
    private final Api outcomes;
    private final Time clock;

    private Remit(Logins logins, String patients, String scheduling, String outcomes, Time clock) {
        this.logins = logins;
        this.patients = new Api(patients, logins);
        this.scheduling = new Api(scheduling, logins);
        this.outcomes = new Api(outcomes, logins);
        this.clock = clock;
    }

    public static Remit on(LocalStack stack) {
        return new Remit(
                new Logins(stack.keycloak().url()),
                stack.service(Service.PATIENT).url(),
                stack.service(Service.SCHEDULING).url(),
                stack.service(Service.OUTCOMES).url(),
                Time.of(stack.clock()));
    }

    /** The set of docker-compose.yml, whose time is real. */
    static Remit inProduction(Time real) {
        return new Remit(
                new Logins("http://localhost:8180"),
                "http://localhost:8081",
                "http://localhost:8082",
                "http://localhost:8083",
                real);
    }

    public Logins logins() {
        return logins;
    }

    public Api patients() {
        return patients;
    }

    public Api scheduling() {
        return scheduling;
    }

    public Api outcomes() {
        return outcomes;
    }

    public Time clock() {
        return clock;
    }
}
