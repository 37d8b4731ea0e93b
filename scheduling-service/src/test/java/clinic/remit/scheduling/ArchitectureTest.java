package clinic.remit.scheduling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
            .definedBy("clinic.remit.scheduling.course..")
            .layer("slots")
            .definedBy("clinic.remit.scheduling.slots")
            .layer("session")
            .definedBy("clinic.remit.scheduling.session..")
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

    /** What the others told and what holds a course lie under it; what is decided, changed and shown of it stands above. */
    @ArchTest
    static final ArchRule aCourseStandsOnWhatIsKnown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("known")
            .definedBy("clinic.remit.scheduling.course.known")
            .layer("hold")
            .definedBy("clinic.remit.scheduling.course.hold")
            .layer("protocol")
            .definedBy("clinic.remit.scheduling.course.protocol")
            .layer("course")
            .definedBy("clinic.remit.scheduling.course")
            .layer("above")
            .definedBy(
                    "clinic.remit.scheduling.course.decision",
                    "clinic.remit.scheduling.course.amendment",
                    "clinic.remit.scheduling.course.prior",
                    "clinic.remit.scheduling.course.outlook")
            .whereLayer("above")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("course")
            .mayOnlyBeAccessedByLayers("above")
            .whereLayer("hold")
            .mayOnlyBeAccessedByLayers("course", "above")
            .whereLayer("protocol")
            .mayOnlyBeAccessedByLayers("course", "above")
            .whereLayer("known")
            .mayOnlyBeAccessedByLayers("hold", "course", "above");

    /** The aggregate knows the parts of its record and none of the rooms that work on it. */
    @ArchTest
    static final ArchRule aSessionIsAskedAndAsksNobody = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("under")
            .definedBy(
                    "clinic.remit.scheduling.session.vitals",
                    "clinic.remit.scheduling.session.clearance",
                    "clinic.remit.scheduling.session.discharge",
                    "clinic.remit.scheduling.session.warning")
            .layer("session")
            .definedBy("clinic.remit.scheduling.session")
            .layer("above")
            .definedBy(
                    "clinic.remit.scheduling.session.adverse",
                    "clinic.remit.scheduling.session.booking",
                    "clinic.remit.scheduling.session.day",
                    "clinic.remit.scheduling.session.finding",
                    "clinic.remit.scheduling.session.handover",
                    "clinic.remit.scheduling.session.injection",
                    "clinic.remit.scheduling.session.late",
                    "clinic.remit.scheduling.session.news",
                    "clinic.remit.scheduling.session.observation",
                    "clinic.remit.scheduling.session.treatment")
            .whereLayer("above")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("above");

    @ArchTest
    static final ArchRule noRoomOfASessionAsksInACircle =
            slices().matching("clinic.remit.scheduling.session.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noRoomOfACourseAsksInACircle =
            slices().matching("clinic.remit.scheduling.course.(*)").should().beFreeOfCycles();
}
