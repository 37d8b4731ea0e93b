package clinic.remit.patients.drugregister;

import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.patients.drugregister.DrugRegister.Line;
import clinic.remit.patients.drugregister.DrugRegister.Recipient;
import clinic.remit.patients.drugregister.DrugRegister.VialSheet;
import clinic.remit.patients.registry.PastPatients;
import clinic.remit.patients.registry.PatientDetails;
import clinic.remit.patients.registry.PatientDetails.Address;
import clinic.remit.patients.revision.PastRecord;
import clinic.remit.patients.revision.RecordVersions;
import clinic.remit.patients.revision.RecordVersions.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins to a ledger who the patients were and where they lived when each dose was given. */
@ApplicationScoped
class DrugRegisters {

    private final RecordVersions versions;
    private final PastPatients patients;
    private final Concerned concerned;
    private final Clock clock;

    DrugRegisters(RecordVersions versions, PastPatients patients, Concerned concerned, Clock clock) {
        this.versions = versions;
        this.patients = patients;
        this.concerned = concerned;
        this.clock = clock;
    }

    /** @throws Unprocessable if the ledger is not whole, or names somebody who was never registered here */
    @Transactional
    DrugRegister of(LedgerExport ledger) {
        mustBeWhole(ledger);
        Set<Moment> doses = ledger.vials().stream()
                .flatMap(vial -> vial.entries().stream())
                .filter(entry -> entry.patientId() != null)
                .map(DrugRegisters::moment)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        doses.forEach(dose -> concerned.add(dose.patientId()));
        Map<Moment, PastRecord> then = versions.patientsAt(doses);
        mustBeRegistered(doses, then);
        List<VialSheet> sheets = ledger.vials().stream()
                .map(vial -> new VialSheet(
                        vial,
                        vial.entries().stream()
                                .map(entry -> new Line(entry, recipient(entry, then)))
                                .toList()))
                .toList();
        return new DrugRegister(ledger, sheets, clock.instant());
    }

    private static void mustBeWhole(LedgerExport ledger) {
        List<FieldProblem> problems = new ArrayList<>();
        try {
            ZoneId.of(ledger.site().timeZone());
        } catch (DateTimeException e) {
            problems.add(new FieldProblem(
                    "site.timeZone",
                    ledger.site().timeZone() + " is no zone",
                    "an IANA zone such as America/New_York"));
        }
        if (ledger.to().isBefore(ledger.from())) {
            problems.add(
                    new FieldProblem("to", ledger.to() + " is before from", "a day from " + ledger.from() + " on"));
        }
        for (LedgerExport.Vial vial : ledger.vials()) {
            var last = vial.entries().isEmpty()
                    ? vial.openingMl()
                    : vial.entries().get(vial.entries().size() - 1).balanceMl();
            if (last.compareTo(vial.closingMl()) != 0) {
                problems.add(new FieldProblem(
                        "vials.closingMl",
                        "of the vial " + vial.id() + " is " + vial.closingMl() + ", its last balance " + last,
                        "the export as scheduling-service gave it, unchanged"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Unprocessable("implausible", "This is not a whole export of a ledger.", problems);
        }
    }

    private static void mustBeRegistered(Set<Moment> doses, Map<Moment, PastRecord> then) {
        List<FieldProblem> unknown = doses.stream()
                .filter(dose -> !then.containsKey(dose))
                .map(Moment::patientId)
                .distinct()
                .map(id -> new FieldProblem(
                        "vials.entries.patientId", id + " is not registered here", "a patient of this clinic"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Unprocessable("patient-not-registered", "The register would lack names.", unknown);
        }
    }

    /** The database keeps microseconds, and tells the instant back with them. */
    private static Moment moment(LedgerExport.Entry entry) {
        return new Moment(entry.patientId(), entry.at().truncatedTo(ChronoUnit.MICROS));
    }

    private Recipient recipient(LedgerExport.Entry entry, Map<Moment, PastRecord> then) {
        if (entry.patientId() == null) {
            return null;
        }
        Moment dose = moment(entry);
        PastRecord past = then.get(dose);
        PatientDetails person = patients.in(past).orElseThrow().details();
        return new Recipient(
                person.familyName() + ", " + person.givenName(),
                oneLine(person.address()),
                person.identifiers().stream()
                        .map(identifier -> identifier.system() + " " + identifier.value())
                        .collect(Collectors.joining("; ")),
                past.at().isAfter(dose.at()) ? past.at() : null);
    }

    private static String oneLine(Address address) {
        if (address == null) {
            return "";
        }
        return Stream.of(address.line(), address.city(), address.region(), address.postalCode(), address.country())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
