package clinic.remit.outcomes;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import clinic.remit.localstack.testing.AccessRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design, section 2. */
@AnalyzeClasses(packages = "clinic.remit.outcomes", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "org.hibernate..",
        "org.eclipse.microprofile..",
        "com.fasterxml..",
        "org.jboss..",
        "clinic.remit.kit.http..",
        "clinic.remit.kit.outbox..",
        "clinic.remit.kit.time.."
    };

    @ArchTest
    static final ArchRule trajectoriesArePure = noClasses()
            .that()
            .resideInAPackage("clinic.remit.outcomes.trajectory")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule policiesAndScoringArePure = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .or()
            .haveSimpleName("Advice")
            .or()
            .haveSimpleName("Instrument")
            .or()
            .haveSimpleName("Score")
            .or()
            .haveSimpleName("Scoring")
            .or()
            .haveSimpleName("InstrumentCheck")
            .or()
            .haveSimpleName("ProbableDuplicate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule policiesKnowNoClock = noClasses()
            .that()
            .resideInAPackage("clinic.remit.outcomes.trajectory")
            .or()
            .haveSimpleNameEndingWith("Policy")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule noOtherServiceIsImported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("clinic.remit.patients..", "clinic.remit.scheduling..");

    @ArchTest
    static final ArchRule roomsLieOneBehindTheOther = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("instruments")
            .definedBy("clinic.remit.outcomes.instruments")
            .layer("safety")
            .definedBy("clinic.remit.outcomes.safety")
            .layer("on call")
            .definedBy("clinic.remit.outcomes.safety.oncall..")
            .layer("live")
            .definedBy("clinic.remit.outcomes.live")
            .layer("trajectory")
            .definedBy("clinic.remit.outcomes.trajectory")
            .layer("assessment")
            .definedBy("clinic.remit.outcomes.assessment")
            .layer("due")
            .definedBy("clinic.remit.outcomes.due")
            .layer("chart")
            .definedBy("clinic.remit.outcomes.chart")
            .layer("recommendation")
            .definedBy("clinic.remit.outcomes.recommendation")
            .layer("cohort")
            .definedBy("clinic.remit.outcomes.cohort..")
            .whereLayer("cohort")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("due")
            .mayOnlyBeAccessedByLayers("recommendation")
            .whereLayer("recommendation")
            .mayOnlyBeAccessedByLayers("cohort")
            .whereLayer("chart")
            .mayOnlyBeAccessedByLayers("recommendation", "cohort")
            .whereLayer("assessment")
            .mayOnlyBeAccessedByLayers("recommendation", "cohort")
            .whereLayer("trajectory")
            .mayOnlyBeAccessedByLayers("recommendation", "assessment", "due", "chart", "cohort")
            .whereLayer("safety")
            .mayOnlyBeAccessedByLayers("recommendation", "assessment", "due", "live")
            .whereLayer("on call")
            .mayOnlyBeAccessedByLayers("safety")
            .whereLayer("live")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule onlyChartsAreDrawn = noClasses()
            .that()
            .resideOutsideOfPackages("clinic.remit.outcomes.chart", "clinic.remit.outcomes.cohort")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt..");

    @ArchTest
    static final ArchRule onlyTheRecommendationRoomListensToTheBus = noClasses()
            .that()
            .resideOutsideOfPackage("clinic.remit.outcomes.recommendation")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("clinic.remit.kit.inbox..");

    @ArchTest
    static final ArchRule onlyResourcesSpeakHttp = noClasses()
            .that(not(simpleNameEndingWith("Resource").or(simpleName("Watcher"))) // the open answer of a resource
                    .and(resideInAPackage("clinic.remit.outcomes..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule resourcesReachNoRows = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("EntityManager")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("KnownPatients");

    @ArchTest
    static final ArchRule resourcesKeepToThemselves =
            classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();

    @ArchTest
    static final ArchRule whomAnOperationConcernsIsTold = AccessRules.EVERY_OPERATION_TELLS_WHOM_IT_CONCERNS;
}
