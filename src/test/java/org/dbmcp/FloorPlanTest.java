package org.dbmcp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules of the house that hold for every class. Who may know whom is in {@link RoomsTest}. */
@AnalyzeClasses(
        packages = "org.dbmcp",
        importOptions = {ImportOption.DoNotIncludeTests.class})
class FloorPlanTest {
    private static final String[] PROTOCOL_WING = {
        "org.dbmcp.http..", "org.dbmcp.mcp..", "org.dbmcp.jsonrpc.."
    };
    private static final String[] DATA_WING = {
        "org.dbmcp.database..", "org.dbmcp.driver..", "org.dbmcp.result..", "org.dbmcp.sql.."
    };

    @ArchTest
    static final ArchRule NO_ROOM_STANDS_ON_ITSELF =
            slices().matching("org.dbmcp.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule JSON_HAS_ONE_PROVIDER_LOOKED_UP_ONCE =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dbmcp.config..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(jakarta.json.Json.class);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("org.dbmcp.feature.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DRIVERS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("org.dbmcp.driver.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule THE_PROTOCOL_KNOWS_NO_DATABASE =
            noClasses()
                    .that()
                    .resideInAnyPackage(PROTOCOL_WING)
                    .or()
                    .resideInAPackage("org.dbmcp.json..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(DATA_WING);

    @ArchTest
    static final ArchRule THE_DATABASE_KNOWS_NO_PROTOCOL =
            noClasses()
                    .that()
                    .resideInAnyPackage(DATA_WING)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(PROTOCOL_WING);

    @ArchTest
    static final ArchRule A_NEW_DRIVER_IS_A_NEW_FOLDER_AND_NO_OTHER_EDIT =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dbmcp.driver.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.dbmcp.driver.*..");

    @ArchTest
    static final ArchRule THE_OLD_ERA_CAN_BE_DELETED_AS_A_FOLDER =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dbmcp.mcp.era.session..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.dbmcp.mcp.era.session..");

    @ArchTest
    static final ArchRule ONLY_HTTP_KNOWS_HTTP =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dbmcp.http..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.servlet..", "jakarta.ws.rs..");

    @ArchTest
    static final ArchRule ONLY_THE_DATA_WING_KNOWS_JDBC =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(DATA_WING)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "com.zaxxer.hikari..");

    @ArchTest
    static final ArchRule A_PRODUCT_IS_KNOWN_IN_ITS_FOLDER_ONLY =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dbmcp.driver.*..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.postgresql..", "com.mysql..", "org.mariadb..", "org.h2..");

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields()
                    .should()
                    .beAnnotatedWith("jakarta.inject.Inject")
                    .orShould()
                    .beAnnotatedWith("jakarta.ws.rs.core.Context")
                    .orShould()
                    .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule NO_NAME_SAYS_NOTHING =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Utils?|Helper|Common|Base)$")
                    .orShould()
                    .haveNameMatching(".*[.$](Abstract|Base|Default)[A-Z][^.]*$");

    @ArchTest
    static final ArchRule ONLY_CONFIG_READS_SETTINGS =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.dbmcp.config..")
                    .should()
                    .callMethodWhere(
                            target(owner(describe("System", c -> c.isEquivalentTo(System.class))))
                                    .and(target(nameMatching("getenv|getProperty|getProperties"))))
                    .orShould()
                    .callMethodWhere(
                            target(nameMatching("getInteger|getLong|getBoolean"))
                                    .and(
                                            target(
                                                    owner(
                                                            describe(
                                                                    "a box of java.lang",
                                                                    c ->
                                                                            List.of(
                                                                                            "java.lang.Integer",
                                                                                            "java.lang.Long",
                                                                                            "java.lang.Boolean")
                                                                                    .contains(
                                                                                            c
                                                                                                    .getName()))))))
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("org.eclipse.microprofile.config..");

    @ArchTest
    static final ArchRule THE_HALL_IS_EMPTY =
            classes()
                    .that()
                    .resideInAPackage("org.dbmcp")
                    .should()
                    .be(Part.class)
                    .orShould()
                    .haveSimpleName("package-info");

    /** The others tell dates, or compare one that somebody else wrote. */
    @ArchTest
    static final ArchRule NO_PERIOD_IS_MEASURED_BY_A_CLOCK_THAT_CAN_BE_SET =
            noClasses()
                    .that()
                    .haveNameNotMatching(
                            ".*\\.(SteadyClock|AuthRecords|Doorkeeper|Seal|Revoked|ImportAnswer|ExportConnections|Exports)")
                    .should()
                    .callMethodWhere(
                            target(nameMatching("currentTimeMillis|systemUTC|systemDefaultZone")))
                    .orShould()
                    .callMethodWhere(
                            target(nameMatching("now|system"))
                                    .and(target(owner(resideInAPackage("java.time..")))));

    /**
     * Where the database keeps it, or a clock that nobody sets; the other drivers' timers do not.
     */
    @ArchTest
    static final ArchRule NO_DRIVER_KEEPS_A_DEADLINE_BY_A_CLOCK_THAT_CAN_BE_SET =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "org.dbmcp.driver.mariadb..", "org.dbmcp.driver.embedded..")
                    .should()
                    .callMethodWhere(target(nameMatching("setQueryTimeout")));

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES =
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .andShould()
                    .notHaveRawType(thatIsMadeToChange());

    @ArchTest
    static final ArchRule A_FILE_HOLDS_ONE_IDEA =
            classes()
                    .that(describe("are named classes inside others", FloorPlanTest::isNestedClass))
                    .should()
                    .beRecords()
                    .allowEmptyShould(true);

    private static DescribedPredicate<JavaClass> thatIsMadeToChange() {
        return resideInAPackage("java.util.concurrent..")
                .or(
                        nameMatching("java.util.*(HashMap|HashSet|TreeMap|ArrayList|ArrayDeque).*")
                                .forSubtype())
                .or(nameMatching("java.lang.(ThreadLocal|StringBuilder)").forSubtype());
    }

    private static boolean isNestedClass(JavaClass candidate) {
        return candidate.isMemberClass()
                && !candidate.isEnum()
                && !candidate.isInterface()
                && !candidate.getModifiers().contains(JavaModifier.SYNTHETIC);
    }
}
