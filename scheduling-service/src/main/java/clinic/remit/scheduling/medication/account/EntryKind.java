package clinic.remit.scheduling.medication.account;

import java.math.BigDecimal;

/** What a line of the ledger tells of a vial. */
public enum EntryKind {
    RECEIVED,
    GIVEN,
    /** Of a vial, or the rest of a draw; the draw has moved that rest already. */
    WASTED,
    COUNTED,
    LOST,
    DESTROYED,
    CORRECTION;

    /** What a line of this kind, or a restatement of it, moves; {@code drawnMl} of a dose alone. */
    public Movement movement(BigDecimal ml, BigDecimal drawnMl) {
        return switch (this) {
            case RECEIVED -> Movement.received(ml);
            case GIVEN -> Movement.drawn(drawnMl, ml);
            case WASTED -> Movement.wasted(ml);
            case LOST -> Movement.lost(ml);
            case DESTROYED -> Movement.destroyed(ml);
            case COUNTED -> Movement.NONE;
            case CORRECTION -> throw new IllegalArgumentException("a correction moves what its restatement differs by");
        };
    }
}
