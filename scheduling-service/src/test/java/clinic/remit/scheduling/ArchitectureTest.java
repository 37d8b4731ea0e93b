package clinic.remit.scheduling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import clinic.remit.localstack.testing.AccessRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design, section 2. */
@AnalyzeClasses(packages = "clinic.remit.scheduling", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rulesArePure = noClasses()
            .that()
            .haveSimpleName("HoldPolicy")
            .or()
            .haveSimpleName("ClearanceGates")
            .or()
            .haveSimpleName("DischargeCriteria")
            .or()
            .haveSimpleName("ObservationSchedule")
            .or()
            .haveSimpleName("UnusualWeight")
            .or()
            .haveSimpleName("LateDose")
            .or()
            .haveSimpleName("DoseCalculator")
            .or()
            .haveSimpleName("SlotFinder")
            .or()
            .haveSimpleName("SlotRanking")
            .or()
            .haveSimpleName("PlaceFinder")
            .or()
            .resideInAPackage("clinic.remit.scheduling.rearrangement.planner")
            .or()
            .haveSimpleName("Roster")
            .or()
            .haveSimpleName("Spacing")
            .or()
            .haveSimpleName("SevenDays")
            .or()
            .haveSimpleName("IntervalAfterResponse")
            .or()
            .haveSimpleName("SupportPlan")
            .or()
            .haveSimpleName("ScoresAfterStop")
            .or()
            .haveSimpleName("FollowUpDates")
            .or()
            .haveSimpleName("NextStep")
            .or()
            .haveSimpleName("WaitingOrder")
            .or()
            .haveSimpleName("Wishes")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "com.fasterxml..", "clinic.remit.kit..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule noOtherServiceIsImported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("clinic.remit.patients..", "clinic.remit.outcomes..");

    @ArchTest
    static final ArchRule roomsLieOneBehindTheOther = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("directory")
            .definedBy("clinic.remit.scheduling.directory")
            .layer("roster")
            .definedBy("clinic.remit.scheduling.directory.roster")
            .layer("staff")
            .definedBy("clinic.remit.scheduling.directory.staff")
            .layer("medication")
            .definedBy("clinic.remit.scheduling.medication..")
            .layer("course")
            .definedBy("clinic.remit.scheduling.course")
            .layer("slots")
            .definedBy("clinic.remit.scheduling.slots")
            .layer("session")
            .definedBy("clinic.remit.scheduling.session")
            .layer("adverse")
            .definedBy("clinic.remit.scheduling.session.adverse")
            .layer("finding")
            .definedBy("clinic.remit.scheduling.session.finding")
            .layer("support")
            .definedBy("clinic.remit.scheduling.support..")
            .layer("waiting")
            .definedBy("clinic.remit.scheduling.waiting")
            .layer("offer")
            .definedBy("clinic.remit.scheduling.waiting.offer")
            .layer("calendar")
            .definedBy("clinic.remit.scheduling.calendar")
            .layer("board")
            .definedBy("clinic.remit.scheduling.board")
            .layer("rearrangement")
            .definedBy("clinic.remit.scheduling.rearrangement")
            .layer("planner")
            .definedBy("clinic.remit.scheduling.rearrangement.planner")
            .whereLayer("board")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("rearrangement")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("planner")
            .mayOnlyBeAccessedByLayers("rearrangement")
            .whereLayer("calendar")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("support")
            .mayOnlyBeAccessedByLayers("calendar", "board")
            .whereLayer("offer")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("waiting")
            .mayOnlyBeAccessedByLayers("offer")
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("support", "calendar", "board", "waiting", "offer", "rearrangement")
            .whereLayer("adverse")
            .mayOnlyBeAccessedByLayers("session")
            .whereLayer("finding")
            .mayOnlyBeAccessedByLayers("session")
            .whereLayer("slots")
            .mayOnlyBeAccessedByLayers("session", "board", "waiting", "offer", "rearrangement", "planner")
            .whereLayer("course")
            .mayOnlyBeAccessedByLayers("slots", "session", "support", "board", "waiting", "offer", "rearrangement")
            .whereLayer("medication")
            .mayOnlyBeAccessedByLayers("course", "session", "board")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers(
                    "roster",
                    "staff",
                    "medication",
                    "course",
                    "slots",
                    "session",
                    "support",
                    "calendar",
                    "board",
                    "waiting",
                    "offer",
                    "rearrangement")
            .whereLayer("roster")
            .mayOnlyBeAccessedByLayers("slots", "board", "offer", "rearrangement")
            .whereLayer("staff")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule whomAnOperationConcernsIsTold = AccessRules.EVERY_OPERATION_TELLS_WHOM_IT_CONCERNS;

    /** Doses know nothing of the ledger, the account nothing of either; the register reads and is read by nobody. */
    @ArchTest
    static final ArchRule medicationIsFourRooms = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("doses")
            .definedBy("clinic.remit.scheduling.medication")
            .layer("account")
            .definedBy("clinic.remit.scheduling.medication.account")
            .layer("ledger")
            .definedBy("clinic.remit.scheduling.medication.ledger")
            .layer("register")
            .definedBy("clinic.remit.scheduling.medication.register")
            .whereLayer("register")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("register")
            .whereLayer("account")
            .mayOnlyBeAccessedByLayers("ledger", "register")
            .whereLayer("doses")
            .mayOnlyBeAccessedByLayers("ledger", "register");
}
