package clinic.remit.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Payloads carry ids, codes and numbers and no name, contact, free text or birth date (design, section 6). */
class NoPersonInTheEventsTest {

    private static final Pattern PERSONAL = Pattern.compile(
            "(?i).*(name|birth|phone|mail|address|contact|street|language|identifier|mrn|text|note|comment|remark|detail).*");

    /** A text component must be known to hold a code, a version or the name of a scale or a time zone. */
    private static final Pattern CODED = Pattern.compile(
            ".*([cC]odes?|Version)|code|instrument|primaryInstrument|timeZone|rule|trigger|kind|wouldChangeIt|.*Criteria");

    private static final Set<String> CLINICAL_DAYS = Set.of("onset", "reachedOn", "asOf");

    @Test
    void no_component_is_named_like_something_personal() {
        assertThat(components(component -> PERSONAL.matcher(component.getName()).matches()))
                .isEmpty();
    }

    @Test
    void a_text_is_a_code_and_never_free() {
        assertThat(components(component -> holds(component.getGenericType(), String.class)
                        && !CODED.matcher(component.getName()).matches()))
                .isEmpty();
    }

    @Test
    void a_day_is_a_day_of_the_course() {
        assertThat(components(component -> holds(component.getGenericType(), LocalDate.class)
                        && !CLINICAL_DAYS.contains(component.getName())))
                .isEmpty();
    }

    private static List<String> components(Predicate<RecordComponent> suspicious) {
        List<String> found = new ArrayList<>();
        EventCatalogue.all().forEach(event -> collect(event, suspicious, found));
        return found;
    }

    private static void collect(Class<?> type, Predicate<RecordComponent> suspicious, List<String> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (suspicious.test(component)) {
                found.add(type.getSimpleName() + "." + component.getName());
            }
            if (element(component.getGenericType()) instanceof Class<?> inner && inner.isRecord()) {
                collect(inner, suspicious, found);
            }
        }
    }

    private static boolean holds(Type type, Class<?> wanted) {
        return element(type) == wanted;
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : type;
    }
}
