package clinic.remit.patients.history;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One ingredient of the catalogue. Salt, brand and form are the same ingredient; only the minimum dose may differ by form.
 *
 * @param rxcui RxNorm ingredient
 * @param brands in trade, past ones too
 * @param minimumDailyDose absent for what is never counted
 * @param note what other sources use, or the unit when it is not per day
 */
public record Antidepressant(
        AntidepressantClass group,
        String ingredient,
        String rxcui,
        Milligrams minimumDailyDose,
        Map<String, Milligrams> minimumByForm,
        List<String> brands,
        String note) {

    public Optional<Milligrams> minimumDailyDose(String form) {
        return Optional.ofNullable(
                form == null ? minimumDailyDose : minimumByForm.getOrDefault(form, minimumDailyDose));
    }

    /** Its ingredient and its brands. */
    Stream<String> names() {
        return Stream.concat(Stream.of(ingredient), brands.stream());
    }
}
