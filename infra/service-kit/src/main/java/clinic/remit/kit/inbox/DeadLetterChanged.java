package clinic.remit.kit.inbox;

import java.util.UUID;

/**
 * An event of this key was set aside, or what was set aside is settled; told in the transaction in which it is.
 *
 * @param key never null: of a letter without one nobody can be told
 */
public record DeadLetterChanged(UUID key) {}
