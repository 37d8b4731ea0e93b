package clinic.remit.patients.history;

/**
 * A time on one daily dose.
 *
 * @param end the last day it was taken; null while it still is
 */
public record DosePeriod(PartialDate start, PartialDate end, Milligrams dailyDose) {}
