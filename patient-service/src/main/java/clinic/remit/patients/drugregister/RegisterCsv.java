package clinic.remit.patients.drugregister;

import clinic.remit.patients.drugregister.DrugRegister.Line;
import clinic.remit.patients.drugregister.DrugRegister.Recipient;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/** The register as CSV (RFC 4180), a line for each entry. */
final class RegisterCsv {

    private static final CsvMapper CSV = new CsvMapper();
    private static final List<String> HEADING = List.of(
            "vialId",
            "supplier",
            "ndc",
            "lot",
            "expires",
            "mgPerMl",
            "vialMl",
            "entryId",
            "kind",
            "at",
            "recordedAt",
            "patientId",
            "patient",
            "address",
            "identifiers",
            "patientRegisteredLater",
            "orderedBy",
            "drawnMl",
            "drawnMg",
            "ml",
            "mg",
            "balanceMl",
            "by",
            "initials",
            "witness",
            "countersignedAt",
            "reason",
            "method",
            "corrects",
            "sessionId");

    private RegisterCsv() {}

    static String of(DrugRegister register) {
        StringWriter text = new StringWriter();
        try (SequenceWriter rows = CSV.writerFor(List.class).writeValues(text)) {
            rows.write(HEADING);
            for (DrugRegister.VialSheet sheet : register.vials()) {
                for (Line line : sheet.lines()) {
                    rows.write(row(register, sheet.vial(), line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(DrugRegister register, LedgerExport.Vial vial, Line line) {
        LedgerExport.Entry entry = line.entry();
        Recipient patient = line.patient();
        return List.of(
                vial.id().toString(),
                text(vial.supplier()),
                text(vial.ndc()),
                text(vial.lot()),
                vial.expires().toString(),
                number(vial.concentrationMgPerMl()),
                number(vial.volumeMl()),
                entry.id().toString(),
                text(entry.kind()),
                register.local(entry.at()),
                register.local(entry.recordedAt()),
                text(entry.patientId()),
                patient == null ? "" : text(patient.name()),
                patient == null ? "" : text(patient.address()),
                patient == null ? "" : text(patient.identifiers()),
                patient == null ? "" : register.local(patient.registeredLater()),
                text(register.name(entry.orderedBy())),
                number(entry.drawnMl()),
                number(entry.drawnMg()),
                number(entry.ml()),
                number(entry.mg()),
                number(entry.balanceMl()),
                text(register.name(entry.by())),
                text(register.initials(entry.by())),
                text(register.name(entry.witness())),
                register.local(entry.countersignedAt()),
                text(entry.reason()),
                text(entry.method()),
                text(entry.corrects()),
                text(entry.sessionId()));
    }

    private static String number(BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection). */
    private static String text(Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
