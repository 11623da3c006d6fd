package io.govatlas.platform;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

@AnalyzeClasses(packages = "io.govatlas.platform", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule noServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.govatlas.country..", "io.govatlas.model..", "io.govatlas.comparison..", "io.govatlas.gateway..")
            .because("whatever is shared must be describable without naming a service");

    @ArchTest
    static final ArchRule endpointsArePublic = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .bePublic()
            .because("Quarkus documents a package-private endpoint and then answers 404");

    @ArchTest
    static final ArchRule endpointsDoNotAnswerWithEntities = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .notHaveRawReturnType(annotatedWith(Entity.class))
            .because("the table must not become the contract");

    @ArchTest
    static final ArchRule knowledgeIsPlain = noClasses()
            .that()
            .resideInAPackage("..knowledge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.ws.rs..", "jakarta.enterprise..", "io.quarkus..")
            .because("what a statement is does not depend on how it is stored or sent");

    @ArchTest
    static final ArchRule oneLog = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("a service has one log");
}
