package clinic.remit.localstack;

import java.util.EnumMap;
import java.util.Map;

/** Where each program of the stack listens, on the loopback interface. */
public record StackPorts(int postgres, int kafka, int keycloak, Map<Service, Integer> services) {

    public StackPorts {
        services = Map.copyOf(services);
    }

    /** The usual ports, or those that the environment names, such as {@code REMIT_PATIENT_SERVICE_PORT=9081}. */
    public static StackPorts usual() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        services.put(Service.PATIENT, fromEnvironment("patient-service", 8081));
        services.put(Service.SCHEDULING, fromEnvironment("scheduling-service", 8082));
        services.put(Service.OUTCOMES, fromEnvironment("outcomes-service", 8083));
        return new StackPorts(
                fromEnvironment("PostgreSQL", 15432),
                fromEnvironment("Kafka", 19092),
                fromEnvironment("Keycloak", 8180),
                services);
    }

    /** Ports that are free at this moment, for a stack beside another. */
    public static StackPorts free() {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, Ports.free());
        }
        return new StackPorts(Ports.free(), Ports.free(), Ports.free(), services);
    }

    /** The variable that moves a program to another port. */
    static String variable(String program) {
        return "REMIT_" + program.toUpperCase(java.util.Locale.ROOT).replace('-', '_') + "_PORT";
    }

    private static int fromEnvironment(String program, int usual) {
        String said = System.getenv(variable(program));
        if (said == null || said.isBlank()) {
            return usual;
        }
        if (!said.matches("\\d{4,5}")) {
            throw new StartFailed(
                    "%s=%s is no port; a number from 1024 to 65535 is.".formatted(variable(program), said));
        }
        return Integer.parseInt(said);
    }
}
