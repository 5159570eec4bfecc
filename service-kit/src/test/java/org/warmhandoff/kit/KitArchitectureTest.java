package org.warmhandoff.kit;

import java.util.List;
import java.util.Locale;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

class KitArchitectureTest {

    /** Words of the field. Whoever needs one of them in a name here is building a feature, and that belongs in a service. */
    private static final List<String> DOMAIN_WORDS = List.of(
            "incident",
            "overdose",
            "report",
            "followup",
            "referral",
            "person",
            "naloxone",
            "area",
            "neighborhood",
            "jurisdiction",
            "count",
            "alert",
            "team",
            "worker",
            "recipient",
            "notice",
            "delivery");

    private final JavaClasses kit = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.warmhandoff.kit");

    @Test
    void theKitKnowsNoDomainWord() {
        for (JavaClass type : kit) {
            assertThat(type.getName().toLowerCase(Locale.ROOT)).doesNotContain(DOMAIN_WORDS);
        }
    }

    @Test
    void theKitKnowsNoContract() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.warmhandoff.contracts..")
                .check(kit);
    }

    @Test
    void packagesOfTheKitDoNotGoRoundInCircles() {
        SlicesRuleDefinition.slices()
                .matching("org.warmhandoff.kit.(*)..")
                .should()
                .beFreeOfCycles()
                .check(kit);
    }
}
