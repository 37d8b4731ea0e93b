package clinic.remit.localstack;

import java.nio.file.Path;

/** What a person needs to know of the running set: addresses, logins, the next command. */
final class Welcome {

    private Welcome() {}

    static String to(LocalStack stack, Path home) {
        return """

                Remit is running. Ctrl-C ends it; the data stays (--fresh begins anew).

                  patient-service     %1$s    API: %1$s/q/openapi
                  scheduling-service  %2$s    API: %2$s/q/openapi
                  outcomes-service    %3$s    API: %3$s/q/openapi
                  Keycloak            %4$s    realm remit; console: admin / admin
                  Kafka               %5$s           topics remit.patients, remit.scheduling, remit.outcomes
                  PostgreSQL          localhost:%6$d          databases patients, scheduling, outcomes; role and password as the database
                  logs and data       %7$s

                People, each with the name as password: reyes and okafor (physicians), lind (nurse), novak (coordinator),
                silva (therapist), hale (patient), adler (auditor), root (administrator), partner (integration).

                A token, and a first call:
                  TOKEN=$(curl -s %4$s/realms/remit/protocol/openid-connect/token \\
                    -d grant_type=password -d client_id=remit-cli -d username=lind -d password=lind | jq -r .access_token)
                  curl -s -H "Authorization: Bearer $TOKEN" %1$s/v1/patients

                The time of all three services: infra/clock tells it, infra/clock P7D moves it by seven days.
                """.formatted(
                        stack.service(Service.PATIENT).url(),
                        stack.service(Service.SCHEDULING).url(),
                        stack.service(Service.OUTCOMES).url(),
                        stack.keycloak().url(),
                        stack.kafka().bootstrapServers(),
                        stack.postgres().port(),
                        home);
    }
}
