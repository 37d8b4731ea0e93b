package clinic.remit.patients.history;

import clinic.remit.patients.PartialDate;

/**
 * A time on one daily dose.
 *
 * @param end the last day it was taken; null while it still is
 */
public record DosePeriod(PartialDate start, PartialDate end, Milligrams dailyDose) {}
