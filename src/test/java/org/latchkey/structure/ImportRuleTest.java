package org.latchkey.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveNameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ejb.Stateless;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@code package-info.java} of {@code org.latchkey}. */
class ImportRuleTest {

    private static final JavaClasses TREE = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.latchkey");

    @Test
    void auditAndUsageObserveTokensUnknownToThem() {
        noClasses().that().resideInAPackage("org.latchkey.token")
                .should().dependOnClassesThat().resideInAnyPackage(packages("audit", "usage", "notice", "enforcement")).check(TREE);
    }

    @Test
    void theAuditKnowsNothingOfWhatProvesIt() {
        noClasses().that().resideOutsideOfPackages(packages("chain", "admin", "monitoring"))
                .should().dependOnClassesThat().resideInAPackage("org.latchkey.chain").check(TREE);
    }

    @Test
    void plumbingKnowsNoFeature() {
        noClasses().that().resideInAnyPackage(packages("web", "server", "listing")).should().dependOnClassesThat().resideInAnyPackage(
                packages("token", "policy", "enforcement", "security", "signin", "settings", "user", "query", "api", "table", "change", "audit", "usage", "notice",
                        "monitoring", "demo")).check(TREE);
    }

    @Test
    void signingInKnowsNothingOfHowRequestsAreJudged() {
        noClasses().that().resideInAPackage("org.latchkey.signin")
                .should().dependOnClassesThat().resideInAnyPackage(packages("security", "settings", "query", "api", "audit", "notice")).check(TREE);
    }

    @Test
    void peopleKnowNoOtherFeature() {
        noClasses().that().resideInAPackage("org.latchkey.user").should().dependOnClassesThat()
                .resideInAnyPackage(packages("token", "policy", "security", "signin", "settings", "query", "audit", "change", "usage", "notice")).check(TREE);
    }

    @Test
    void onlyPagesNeedTheSettingsPages() {
        noClasses().that().resideOutsideOfPackage("org.latchkey.settings")
                .should().dependOnClassesThat().resideInAPackage("org.latchkey.settings").check(TREE);
    }

    @Test
    void onlyPagesNeedTheAdministratorsPages() {
        noClasses().that().resideOutsideOfPackage("org.latchkey.admin")
                .should().dependOnClassesThat().resideInAPackage("org.latchkey.admin").check(TREE);
    }

    @Test
    void onlyTheAdministratorsPagesNeedWhatIsDoneToUsers() {
        noClasses().that().resideOutsideOfPackages("org.latchkey.account", "org.latchkey.admin")
                .should().dependOnClassesThat().resideInAPackage("org.latchkey.account").check(TREE);
    }

    @Test
    void noTwoPackagesImportEachOther() {
        slices().matching("org.latchkey.(*)..").should().beFreeOfCycles().check(TREE);
    }

    @Test
    void policyKnowsNoOtherFeature() {
        classes().that().resideInAPackage("org.latchkey.policy").should().onlyDependOnClassesThat()
                .resideInAnyPackage("org.latchkey.policy", "org.latchkey.server", "org.latchkey.web", "java..", "jakarta..").check(TREE);
    }

    @Test
    void theFeedKnowsNoFeature() {
        noClasses().that().resideInAPackage("org.latchkey.change").should().dependOnClassesThat().resideInAnyPackage(
                packages("token", "policy", "enforcement", "security", "signin", "settings", "user", "query", "api", "table", "audit", "usage", "notice",
                        "monitoring", "demo")).check(TREE);
    }

    @Test
    void onlyAdministratorsWriteQueries() {
        noClasses().that().resideOutsideOfPackages("org.latchkey.authoring", "org.latchkey.admin", "org.latchkey.audit")
                .should().dependOnClassesThat().resideInAPackage("org.latchkey.authoring").check(TREE);
    }

    @Test
    void nothingNeedsTheDemo() {
        noClasses().that().resideOutsideOfPackage("org.latchkey.demo")
                .should().dependOnClassesThat().resideInAPackage("org.latchkey.demo").check(TREE);
    }

    @Test
    void beansCallNoPageOrResource() {
        noClasses().that().areAnnotatedWith(Stateless.class).should().dependOnClassesThat(DescribedPredicate.describe(
                "are pages or resources", type -> type.getName().matches("org\\.latchkey\\..*(Page|Resource)"))).check(TREE);
    }

    @Test
    void beansAnswerOthersInPublicMethodsOnly() {
        // A container refuses to call any other method of an enterprise bean, and the compiler does not tell.
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(Stateless.class).should().bePublic().orShould().bePrivate().check(TREE);
    }

    @Test
    void entitiesCallNoBean() {
        noClasses().that().areAnnotatedWith(Entity.class)
                .should().dependOnClassesThat().areAnnotatedWith(Stateless.class).check(TREE);
    }

    @Test
    void noServerIsNeededButAJakartaOne() {
        // Entities carry what the weaver put into them; every server that runs the WAR has or gets the provider's classes.
        noClasses().that().areNotAnnotatedWith(Entity.class).and().areNotAnnotatedWith(Embeddable.class)
                .and().areNotAnnotatedWith(MappedSuperclass.class).and().doNotHaveSimpleName("OneTry").should().dependOnClassesThat().resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun..",
                "org.jboss..", "org.wildfly..", "org.eclipse.persistence..").check(TREE);
    }

    @Test
    void timeComesFromTheOneClock() {
        DescribedPredicate<JavaMethodCall> readsAnotherClock = DescribedPredicate.describe("reads another clock", call ->
                call.getName().equals("currentTimeMillis")
                || equivalentTo(Clock.class).test(call.getTargetOwner()) && call.getName().startsWith("system")
                || resideInAPackage("java.time").test(call.getTargetOwner()) && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(equivalentTo(Clock.class)));
        noClasses().that().doNotHaveSimpleName("SystemClock").should(callMethodWhere(readsAnotherClock)).check(TREE);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should(haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Dto|Facade|Bean)")).check(TREE);
    }

    private static String[] packages(String... names) {
        return Stream.of(names).map(name -> "org.latchkey." + name + "..").toArray(String[]::new);
    }
}
