package clinic.remit.scheduling.directory;

import java.util.UUID;

/** Tells, within the transaction and under the person's lock, that somebody has left; of a physician: with no patient under observation. */
public record LeftTheSite(UUID personId) {}
