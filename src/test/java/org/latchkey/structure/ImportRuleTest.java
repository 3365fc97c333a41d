package org.latchkey.structure;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.stream.Stream;

/** The rules of {@code package-info.java} of {@code org.latchkey}. */
@AnalyzeClasses(packages = "org.latchkey", importOptions = DoNotIncludeTests.class)
class ImportRuleTest {

    private static final DescribedPredicate<JavaClass> PAGES_AND_RESOURCES = DescribedPredicate.describe("pages and resources",
            type -> type.getSimpleName().endsWith("Page") || type.getSimpleName().endsWith("Resource"));

    @ArchTest
    static final ArchRule TOKENS_ARE_OBSERVED_BY_AUDIT_AND_USAGE = noClasses().that().resideInAPackage("org.latchkey.token")
            .should().dependOnClassesThat().resideInAnyPackage(packages("audit", "usage", "change", "notification"))
            .because("they observe the events of tokens");

    @ArchTest
    static final ArchRule PLUMBING_KNOWS_NO_FEATURE = noClasses().that().resideInAnyPackage(packages("web", "server"))
            .should().dependOnClassesThat().resideInAnyPackage(
                    packages("token", "policy", "security", "user", "query", "change", "audit", "usage", "monitoring", "demo"));

    @ArchTest
    static final ArchRule POLICY_IS_FREE_OF_OTHER_FEATURES = classes().that().resideInAPackage("org.latchkey.policy")
            .should().onlyDependOnClassesThat().resideInAnyPackage("org.latchkey.policy", "org.latchkey.server", "org.latchkey.web",
                    "java..", "jakarta..");

    @ArchTest
    static final ArchRule NOTHING_NEEDS_THE_DEMO = noClasses().that().resideOutsideOfPackage("org.latchkey.demo")
            .should().dependOnClassesThat().resideInAPackage("org.latchkey.demo");

    @ArchTest
    static final ArchRule BEANS_DO_NOT_CALL_PAGES_OR_RESOURCES = noClasses().that().areAnnotatedWith(Stateless.class)
            .should().dependOnClassesThat(PAGES_AND_RESOURCES);

    @ArchTest
    static final ArchRule ENTITIES_DO_NOT_CALL_BEANS = noClasses().that().areAnnotatedWith(Entity.class)
            .should().dependOnClassesThat().areAnnotatedWith(Stateless.class);

    @ArchTest
    static final ArchRule ANY_JAKARTA_SERVER_WILL_DO = noClasses()
            .should().dependOnClassesThat().resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..", "org.jboss..",
                    "org.wildfly..", "org.eclipse.persistence..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_INJECTED_CLOCK = noClasses().that().doNotHaveSimpleName("SystemClock")
            .should(callMethodWhere(target(name("now")).and(target(owner(JavaClass.Predicates.resideInAPackage("java.time"))))
                    .and(DescribedPredicate.describe("without a clock",
                            call -> call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))))))
            .orShould(callMethodWhere(target(name("currentTimeMillis"))))
            .orShould(callMethodWhere(target(owner(JavaClass.Predicates.equivalentTo(Clock.class))).and(target(name("systemUTC")))));

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should(ArchConditions.haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Facade|Bean)"));

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "org.latchkey." + name + "..").toArray(String[]::new);
    }
}
