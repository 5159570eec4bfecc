package org.warmhandoff.analytics.disclosure;

import java.util.Arrays;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.warmhandoff.analytics.disclosure.domain.DisclosurePolicy;
import org.warmhandoff.analytics.disclosure.domain.Shown;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Roles;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** Numbers that leave without an agreement go through the disclosure policy, and there is no way around it. */
@AnalyzeClasses(packages = "org.warmhandoff.analytics", importOptions = ImportOption.DoNotIncludeTests.class)
class OneWayOutTest {

    /** Who holds an agreement about exact counts, or works where the person is. */
    private static final Set<String> EXACT =
            Set.of(Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD);

    @ArchTest
    static final ArchRule whoeverMayCallOtherEndpointsMaySeeExactCounts = methods()
            .that(answerOthers())
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("org.warmhandoff.analytics.disclosure")
            .because("all other endpoints show exact counts");

    @ArchTest
    static final ArchRule endpointsForOthersReadWhatWasReleasedAndNothingElse = noClasses()
            .that()
            .resideInAPackage("org.warmhandoff.analytics.disclosure")
            .and()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.warmhandoff.analytics.count..",
                    "org.warmhandoff.analytics.alert..",
                    "org.warmhandoff.analytics.followup..",
                    "org.jdbi..");

    @ArchTest
    static final ArchRule whatIsReleasedWasShownByThePolicy = classes()
            .that()
            .areAssignableTo(Shown.class)
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAPackage("org.warmhandoff.analytics.disclosure..");

    @ArchTest
    static final ArchRule onlyTheReleaseAsksThePolicy = classes()
            .that()
            .areAssignableTo(DisclosurePolicy.class)
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAPackage("org.warmhandoff.analytics.disclosure..");

    @ArchTest
    static final ArchRule numbersAreShownByTheRuleAlone = noClasses()
            .that()
            .resideOutsideOfPackage("org.warmhandoff.analytics.disclosure.domain")
            .should()
            .callConstructor(Shown.Exact.class, long.class)
            .orShould()
            .callConstructor(Shown.Band.class, long.class, long.class)
            .because("what is hidden is decided in one place");

    @ArchTest
    static final ArchRule thePublicTopicIsWrittenByTheReleaseAlone = noClasses()
            .that()
            .resideOutsideOfPackage("org.warmhandoff.analytics.disclosure")
            .should()
            .accessField(EventType.class, EventType.PUBLIC_COUNT.name());

    private static DescribedPredicate<JavaMethod> answerOthers() {
        return DescribedPredicate.describe(
                "answer HTTP requests of those without an agreement",
                method -> isEndpoint(method) && !isForExactReadersAlone(method));
    }

    private static boolean isEndpoint(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(annotation -> annotation.isAnnotatedWith(HttpMethod.class));
    }

    private static boolean isForExactReadersAlone(JavaMethod method) {
        return method.tryGetAnnotationOfType(RolesAllowed.class)
                .or(() -> method.getOwner().tryGetAnnotationOfType(RolesAllowed.class))
                .map(allowed -> EXACT.containsAll(Arrays.asList(allowed.value())))
                .orElse(false);
    }
}
