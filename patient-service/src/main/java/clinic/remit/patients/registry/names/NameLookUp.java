package clinic.remit.patients.registry.names;

import clinic.remit.patients.registry.Patient;
import clinic.remit.patients.registry.Patients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells the names of many patients at once. */
@ApplicationScoped
class NameLookUp {

    private final Patients patients;

    NameLookUp(Patients patients) {
        this.patients = patients;
    }

    @Transactional
    Names of(List<UUID> asked) {
        Set<UUID> ids = new LinkedHashSet<>(asked);
        Map<UUID, Patient> known = byId(ids);
        Set<UUID> survivors = new LinkedHashSet<>();
        known.values().forEach(record -> record.mergedInto().ifPresent(survivors::add));
        Map<UUID, Patient> standing = byId(survivors);

        List<Names.Name> names = new ArrayList<>();
        List<UUID> unknown = new ArrayList<>();
        for (UUID id : ids) {
            Patient record = known.get(id);
            if (record == null) {
                unknown.add(id);
            } else {
                names.add(
                        Names.Name.of(id, record.mergedInto().map(standing::get).orElse(record)));
            }
        }
        return new Names(names, unknown);
    }

    private Map<UUID, Patient> byId(Set<UUID> ids) {
        Map<UUID, Patient> found = new HashMap<>();
        if (!ids.isEmpty()) {
            patients.among(ids).forEach(patient -> found.put(patient.id(), patient));
        }
        return found;
    }
}
