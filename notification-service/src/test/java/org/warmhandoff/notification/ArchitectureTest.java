package org.warmhandoff.notification;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import org.warmhandoff.testkit.ServiceArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.warmhandoff.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule featuresDoNotGoRoundInCircles =
            slices().matching("org.warmhandoff.notification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noChannelIsUsedWhereEventsComeIn = noClasses()
            .that()
            .resideInAPackage("..announcement..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..channel..", "..dispatch..", "jakarta.mail..", "io.vertx..")
            .because("a consumer writes rows, and a worker sends");

    @ArchTest
    static final ArchRule messagesKnowNothingOfFollowUps = noClasses()
            .that()
            .resideInAPackage("..message..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.warmhandoff.contracts.followup..", "org.warmhandoff.contracts.incident..")
            .because("what a message cannot see it cannot say");
}
