package clinic.remit.scheduling.session.clearance;

import clinic.remit.kit.http.Conflict;
import java.util.List;
import java.util.Map;

/** 409: no dose now; every gate is listed with what was found and what would be right. */
class GatesNotMet extends Conflict {

    GatesNotMet(List<Gate> gates) {
        super("gates-not-met", "No dose may be given now. See each gate.", Map.of("gates", gates));
    }
}
