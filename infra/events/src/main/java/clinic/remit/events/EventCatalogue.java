package clinic.remit.events;

import clinic.remit.events.outcomes.OutcomesEvent;
import clinic.remit.events.patients.PatientEvent;
import clinic.remit.events.scheduling.SchedulingEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every event there is, with its CloudEvents type and the Kafka topic that it is published on. */
public final class EventCatalogue {

    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = new LinkedHashMap<>();

    static {
        for (Class<?> family : new Class<?>[] {PatientEvent.class, SchedulingEvent.class, OutcomesEvent.class}) {
            Arrays.stream(family.getPermittedSubclasses())
                    .map(event -> event.<DomainEvent>asSubclass(DomainEvent.class))
                    .forEach(event -> BY_TYPE.put(type(event), event));
        }
    }

    private EventCatalogue() {}

    public static Set<Class<? extends DomainEvent>> all() {
        return Set.copyOf(BY_TYPE.values());
    }

    /** The CloudEvents type, such as {@code clinic.remit.patients.PatientRegistered}. */
    public static String type(Class<? extends DomainEvent> event) {
        return "clinic.remit." + context(event) + "." + event.getSimpleName();
    }

    /** The topic, such as {@code remit.patients}. */
    public static String topic(Class<? extends DomainEvent> event) {
        return "remit." + context(event);
    }

    /** The event of a CloudEvents type; empty for one that this version does not know. */
    public static java.util.Optional<Class<? extends DomainEvent>> find(String type) {
        return java.util.Optional.ofNullable(BY_TYPE.get(type));
    }

    /** @throws IllegalArgumentException for a type that this version does not know */
    public static Class<? extends DomainEvent> byType(String type) {
        return find(type).orElseThrow(() -> new IllegalArgumentException("Unknown event type " + type));
    }

    private static String context(Class<?> event) {
        String packageName = event.getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
