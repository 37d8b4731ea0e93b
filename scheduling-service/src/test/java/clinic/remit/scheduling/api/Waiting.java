package clinic.remit.scheduling.api;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Entries of waiting lists and offers; each command of a test has one of its own to work on. */
final class Waiting {

    private static final Set<Command> OF_ENTRIES = Set.of(Command.WAITING_WISHES, Command.WAITING_WITHDRAWAL);
    private static final Set<Command> OF_OFFERS = Set.of(Command.OFFER_ACCEPTANCE, Command.OFFER_REFUSAL);

    private final Map<Command, UUID> made = new EnumMap<>(Command.class);

    boolean isOf(Command command) {
        return OF_ENTRIES.contains(command) || OF_OFFERS.contains(command);
    }

    String etag(Command command) {
        String path = OF_ENTRIES.contains(command) ? "/v1/waiting-entries/" : "/v1/slot-offers/";
        return Clinic.as("nurse").get(path + made(command)).header("ETag");
    }

    String on(Command command, String path) {
        String id = made(command).toString();
        return path.replace("{waitingEntry}", id).replace("{slotOffer}", id);
    }

    private UUID made(Command command) {
        if (!made.containsKey(command)) {
            made.put(command, OF_ENTRIES.contains(command) ? entry() : offer());
        }
        return made.get(command);
    }

    /** It wishes what nobody can offer yet, so that nothing happens beside the command. */
    private static UUID entry() {
        Ward ward = new Ward(Duration.ofSeconds(1));
        return Ward.waits(
                ward.course().course(),
                "{\"wishes\":{\"firstDay\":\"%s\",\"lastDay\":\"%s\"}}"
                        .formatted(Visit.inDays(200), Visit.inDays(210)));
    }

    private static UUID offer() {
        Ward ward = new Ward(Duration.ofSeconds(1));
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        taken.givenUp();
        return waiter.offer();
    }
}
