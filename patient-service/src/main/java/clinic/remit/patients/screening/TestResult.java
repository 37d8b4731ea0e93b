package clinic.remit.patients.screening;

import java.time.LocalDate;

/** A laboratory panel, a drug screen or an ECG: the day it was taken and whether a physician must look at it. */
public record TestResult(LocalDate takenOn, Outcome result) {

    /** NORMAL also stands for a negative drug screen, ABNORMAL for a positive one. */
    public enum Outcome {
        NORMAL,
        ABNORMAL
    }
}
