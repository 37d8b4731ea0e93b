package clinic.remit.localstack.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** What every operation owes the access records, as a rule on the classes of a service. */
public final class AccessRules {

    private static final String REST = "jakarta.ws.rs.";
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final int HOW_DEEP = 2; // calls down from the operation
    private static final String KIT = "clinic.remit.kit.audit.";
    private static final Set<String> SAID_BY =
            Set.of(KIT + "Concerned.add", KIT + "StreamedAccess.reader", "clinic.remit.kit.security.Caller.mustReach");

    /** Whom an operation concerns shows in its address or in its answer, is said on its way, or it says that it concerns nobody. */
    public static final ArchRule EVERY_OPERATION_TELLS_WHOM_IT_CONCERNS =
            methods().that(areOperations()).should(tellWhomTheyConcern());

    private AccessRules() {}

    private static DescribedPredicate<JavaMethod> areOperations() {
        return DescribedPredicate.describe(
                "are operations", method -> VERBS.stream().anyMatch(verb -> method.isAnnotatedWith(REST + verb)));
    }

    private static ArchCondition<JavaMethod> tellWhomTheyConcern() {
        return new ArchCondition<>("tell whom they concern") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean told = path(method).startsWith("/patients/{id}")
                        || method.getReturnType().getAllInvolvedRawTypes().stream()
                                .anyMatch(type -> type.isAssignableTo(KIT + "AboutPatients"))
                        || method.isAnnotatedWith(KIT + "AboutNobody")
                        || method.getOwner().isAnnotatedWith(KIT + "AboutNobody")
                        || says(method, HOW_DEEP);
                events.add(new SimpleConditionEvent(
                        method,
                        told,
                        method.getFullName() + ": answer something AboutPatient, tell Concerned, or be AboutNobody"));
            }
        };
    }

    private static String path(JavaMethod method) {
        return method.tryGetAnnotationOfType(REST + "Path")
                .flatMap(path -> path.get("value"))
                .map(Object::toString)
                .orElse("");
    }

    private static boolean says(JavaMethod method, int howDeep) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> SAID_BY.contains(call.getTargetOwner().getName() + "." + call.getName())
                        || howDeep > 0
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(called -> says(called, howDeep - 1))
                                        .isPresent());
    }
}
