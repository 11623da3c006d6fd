package io.govatlas.comparison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(packages = "io.govatlas.comparison", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule conclusionsArePure = noClasses()
            .that()
            .haveNameMatching("io.govatlas.comparison.(atlas[.].*|comparisons[.](Matrix|Wording).*"
                    + "|insights[.](Reasoning|Findings|Template).*|rules[.](Condition|Facts).*"
                    + "|peers[.](Peers|Grouping|Latest|Reasons).*|areas[.]Gazetteer.*)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "jakarta.ws.rs..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "java.sql..",
                    "java.net..")
            .because("what follows from an atlas depends on nothing else, so the same question has the same answer");

    @ArchTest
    static final ArchRule entitiesStayWhereTheyAre = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("the table must not become the contract");

    @ArchTest
    static final ArchRule endpointsArePublic = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .bePublic()
            .because("Quarkus documents a package-private endpoint and then answers 404");

    @ArchTest
    static final ArchRule theOwnersAreUnknown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.govatlas.country..", "io.govatlas.model..", "io.govatlas.gateway..")
            .because("services meet over HTTP only; what the owners publish is read from their change feeds");

    @ArchTest
    static final ArchRule oneLog = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a service has one log");

    @ArchTest
    static final ArchRule picturesArePure = noClasses()
            .that()
            .resideInAPackage("..comparison.charts")
            .and()
            .haveSimpleNameNotStartingWith("Chart")
            .and()
            .doNotHaveSimpleName("Portraits")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.ws.rs..", "jakarta.persistence..", "java.sql..", "java.net..")
            .because("the same figures are drawn to the same bytes");

    @ArchTest
    static final ArchRule picturesAloneDraw = noClasses()
            .that()
            .resideOutsideOfPackage("..comparison.charts")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "org.jfree..", "org.apache.batik..")
            .because("a service that draws nothing must not load AWT");

    @ArchTest
    static final ArchRule briefingsAreToldAndFormedPurely = noClasses()
            .that()
            .resideInAPackage("..comparison.briefings")
            .and()
            .haveNameMatching(".*(Story|Notes|Stated|Levels|Following|WordDocument|Workbook|MarkdownText)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta.ws.rs..", "jakarta.persistence..", "java.sql..", "java.awt..")
            .because("the same content is the same bytes");

    @ArchTest
    static final ArchRule engineIsArithmetic = classes()
            .that()
            .resideInAPackage("..comparison.engine")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.hipparchus..", "..comparison.engine")
            .because("a formula must be readable and testable without a server");
}
