package clinic.remit.patients;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import clinic.remit.localstack.testing.AccessRules;
import clinic.remit.patients.history.TrialAdequacy;
import clinic.remit.patients.screening.StandingFindings;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design, section 2. */
@AnalyzeClasses(packages = "clinic.remit.patients", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "jakarta..", "io.quarkus..", "org.hibernate..", "org.eclipse.microprofile..", "com.fasterxml..", "org.jboss.."
    };

    @ArchTest
    static final ArchRule eligibilityIsPure = noClasses()
            .that()
            .resideInAPackage("clinic.remit.patients.eligibility")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule trialsAreJudgedPurely = noClasses()
            .that()
            .areAssignableTo(TrialAdequacy.class)
            .or()
            .haveSimpleName("MaudsleyStaging")
            .or()
            .haveSimpleName("TrialCounts")
            .or()
            .areAssignableTo(StandingFindings.class)
            .or()
            .resideInAPackage("clinic.remit.patients.screening.catalogue")
            .or()
            .haveSimpleName("NamedEntries")
            .or()
            .haveSimpleName("ProbableDuplicate")
            .or()
            .haveSimpleName("NameSimilarity")
            .or()
            .haveSimpleName("NameSearch")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule policiesKnowNoClock = noClasses()
            .that()
            .resideInAPackage("clinic.remit.patients.eligibility")
            .or()
            .areAssignableTo(TrialAdequacy.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule noOtherServiceIsImported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("clinic.remit.scheduling..", "clinic.remit.outcomes..");

    @ArchTest
    static final ArchRule theRoomsDoNotKnowWhoJudges = noClasses()
            .that()
            .resideInAnyPackage(
                    "clinic.remit.patients.registry..",
                    "clinic.remit.patients.history",
                    "clinic.remit.patients.screening..",
                    "clinic.remit.patients.consent")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("clinic.remit.patients.eligibility..");

    @ArchTest
    static final ArchRule nobodyKnowsTheWholeRecord = noClasses()
            .that()
            .resideOutsideOfPackage("clinic.remit.patients.record")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("clinic.remit.patients.record");

    @ArchTest
    static final ArchRule theHistoryKnowsNoRoom = noClasses()
            .that()
            .resideInAPackage("clinic.remit.patients.revision")
            .should()
            .dependOnClassesThat(resideInAPackage("clinic.remit.patients..")
                    .and(not(resideInAPackage("clinic.remit.patients.revision"))));

    @ArchTest
    static final ArchRule onlyTheRecordAndTheRegisterReadTheHistory = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "clinic.remit.patients.revision",
                    "clinic.remit.patients.record",
                    "clinic.remit.patients.drugregister")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("RecordVersions");

    @ArchTest
    static final ArchRule onlyResourcesSpeakHttp = noClasses()
            .that(not(simpleNameEndingWith("Resource")).and(resideInAPackage("clinic.remit.patients..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule resourcesReachNoRepository = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("EntityManager");

    @ArchTest
    static final ArchRule resourcesKeepToThemselves =
            classes().that().haveSimpleNameEndingWith("Resource").should().bePackagePrivate();

    @ArchTest
    static final ArchRule whomAnOperationConcernsIsTold = AccessRules.EVERY_OPERATION_TELLS_WHOM_IT_CONCERNS;
}
