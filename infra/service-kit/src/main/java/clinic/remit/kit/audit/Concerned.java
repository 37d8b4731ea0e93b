package clinic.remit.kit.audit;

import clinic.remit.kit.http.Page;
import clinic.remit.kit.http.Problem;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The patients whom the running request concerns, where neither its address nor its answer names them. */
@RequestScoped
public class Concerned {

    private final Set<UUID> patientIds = new LinkedHashSet<>();

    public void add(UUID patientId) {
        patientIds.add(patientId);
    }

    /** Whom an answer tells of. */
    public void addThoseOf(Object answer) {
        if (answer instanceof AboutPatients told) {
            patientIds.addAll(told.patientIds());
        } else if (answer instanceof Page<?> page) {
            page.data().forEach(this::addThoseOf);
        } else if (answer instanceof Problem refusal) {
            refusal.members().values().forEach(this::addThoseOf);
        } else if (answer instanceof Collection<?> rows) {
            rows.forEach(this::addThoseOf);
        }
    }

    public Set<UUID> patientIds() {
        return Set.copyOf(patientIds);
    }
}
