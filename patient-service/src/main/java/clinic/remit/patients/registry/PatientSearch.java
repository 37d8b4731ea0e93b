package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds patients by what is known of them, sorted by name. */
@ApplicationScoped
class PatientSearch {

    /** By bytes of UTF-8, and ids by their digits. */
    private static final Comparator<Patient> AS_THE_DATABASE_SORTS = Comparator.comparing(
                    (Patient patient) -> patient.searchName().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)
            .thenComparing(patient -> patient.id().toString());

    private final EntityManager entities;

    PatientSearch(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What to look for; whatever is null does not matter. A record that was merged into another is found by an identifier of its
     * own, or when it is asked for.
     */
    record Question(String name, String identifier, LocalDate birthDate, PatientStatus status, boolean includeMerged) {}

    /** @throws Malformed if the name has neither letter nor digit */
    List<Patient> find(Question question, Cursor after, int limit) {
        List<NameSearch.Word> words = isGiven(question.name()) ? words(question.name()) : List.of();
        if (words.isEmpty() || words.stream().anyMatch(NameSearch.Word::anywhere)) {
            Conditions conditions = conditions(question, after);
            words.forEach(conditions::word);
            return conditions.first(limit);
        }
        // each name's own index finds its beginnings at once, and no index those of either name
        Conditions family = conditions(question, after);
        family.beginning("searchName", words.get(0));
        Conditions given = conditions(question, after);
        given.beginning("searchGiven", words.get(0));
        words.stream().skip(1).forEach(word -> {
            family.word(word);
            given.word(word);
        });
        return Stream.concat(family.first(limit).stream(), given.first(limit).stream())
                .distinct()
                .sorted(AS_THE_DATABASE_SORTS)
                .limit(limit)
                .toList();
    }

    private static List<NameSearch.Word> words(String name) {
        List<NameSearch.Word> words = NameSearch.words(name);
        if (words.isEmpty()) {
            throw new Malformed(
                    "The name cannot be looked for.",
                    List.of(new FieldProblem("name", "neither a letter nor a digit", "a part of a name")));
        }
        return words;
    }

    private Conditions conditions(Question question, Cursor after) {
        Conditions conditions = new Conditions();
        if (isGiven(question.identifier())) {
            conditions.and("p.id in :ids", Map.of("ids", knownBy(question.identifier())));
        } else if (!question.includeMerged()) {
            conditions.and("p.mergedInto is null", Map.of());
        }
        if (question.birthDate() != null) {
            conditions.and("p.birthDate = :birthDate", Map.of("birthDate", question.birthDate()));
        }
        if (question.status() != null) {
            conditions.and("p.status = :status", Map.of("status", question.status()));
        }
        if (after != null) {
            conditions.and(
                    "(p.searchName > :afterName or (p.searchName = :afterName and p.id > :afterId))",
                    Map.of("afterName", after.sortValue(), "afterId", after.id()));
        }
        return conditions;
    }

    /** Whoever has the identifier, and the records that these were merged into. */
    private Set<UUID> knownBy(String identifier) {
        Set<UUID> ids = new LinkedHashSet<>();
        entities.createQuery("select p from Patient p join p.identifiers i where i.value = :identifier", Patient.class)
                .setParameter("identifier", identifier)
                .getResultList()
                .forEach(holder -> {
                    ids.add(holder.id());
                    holder.mergedInto().ifPresent(ids::add);
                });
        return ids;
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void and(String condition, Map<String, ?> parameters) {
            all.add(condition);
            values.putAll(parameters);
        }

        void word(NameSearch.Word word) {
            String n = String.valueOf(all.size());
            if (word.anywhere()) {
                and("p.searchName like :part" + n, Map.of("part" + n, word.pattern()));
            } else {
                and(
                        "(" + range("searchName", n) + " or " + range("searchGiven", n) + ")",
                        Map.of("from" + n, word.text(), "to" + n, word.end()));
            }
        }

        void beginning(String name, NameSearch.Word word) {
            String n = String.valueOf(all.size());
            and(range(name, n), Map.of("from" + n, word.text(), "to" + n, word.end()));
        }

        /** Not a pattern: a prepared statement's plan has to use the index without knowing the pattern. */
        private static String range(String name, String n) {
            return "p." + name + " >= :from" + n + " and p." + name + " < :to" + n;
        }

        List<Patient> first(int limit) {
            String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
            TypedQuery<Patient> query =
                    entities.createQuery("from Patient p" + where + " order by p.searchName, p.id", Patient.class);
            values.forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList();
        }
    }
}
