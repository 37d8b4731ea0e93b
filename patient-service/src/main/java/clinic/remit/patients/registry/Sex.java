package clinic.remit.patients.registry;

import clinic.remit.events.patients.SexForDosing;

/** Administrative sex. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    UNKNOWN;

    SexForDosing forDosing() {
        return switch (this) {
            case FEMALE -> SexForDosing.FEMALE;
            case MALE -> SexForDosing.MALE;
            case OTHER, UNKNOWN -> SexForDosing.UNKNOWN;
        };
    }
}
