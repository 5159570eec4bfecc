package org.warmhandoff.referral;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

import org.warmhandoff.testkit.ServiceArchitecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.warmhandoff.referral", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);

    @ArchTest
    static final ArchRule teamsKnowNothingOfFollowUps = noClasses()
            .that()
            .resideInAPackage("org.warmhandoff.referral.team..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.warmhandoff.referral.followup..")
            .because("follow-ups are given to teams, not the other way round");
}
