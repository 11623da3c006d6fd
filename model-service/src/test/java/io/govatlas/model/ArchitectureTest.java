package io.govatlas.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(packages = "io.govatlas.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule endpointsArePublic = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .bePublic()
            .because("Quarkus documents a package-private endpoint and then answers 404");

    @ArchTest
    static final ArchRule theOtherSideIsUnknown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.govatlas.country..", "io.govatlas.comparison..")
            .because("services meet over HTTP only; what one owns the other reads from its change feed");

    @ArchTest
    static final ArchRule theStoreIsThePlatforms = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..")
            .because("every change goes through the publication and the ledger, and there is no way around them");

    @ArchTest
    static final ArchRule oneLog = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a service has one log");
}
