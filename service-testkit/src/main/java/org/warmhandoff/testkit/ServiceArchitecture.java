package org.warmhandoff.testkit;

import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The rules of every service. A service takes them in with
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "org.warmhandoff.incident", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest static final ArchTests rules = ArchTests.in(ServiceArchitecture.class);
 * }
 * }</pre>
 */
public final class ServiceArchitecture {

    private static final List<Class<? extends Annotation>> WHO_MAY_CALL = List.of(RolesAllowed.class, PermitAll.class);

    /** Rules of the field must read as such, and be tested without a server. */
    @ArchTest
    static final ArchRule domainIsPlainJava = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "org.jdbi..",
                    "java.sql..",
                    "org.warmhandoff.kit..")
            .because("a rule is read and tested without the platform");

    /** A package is named after a feature. */
    @ArchTest
    static final ArchRule packagesAreNamedAfterFeatures = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..", "..impl..")
            .because("such a name says nothing of what lives there");

    /** Nobody may call what does not say who may call it. */
    @ArchTest
    static final ArchRule everyEndpointSaysWhoMayCallIt =
            methods().that(answerHttp()).should(sayWhoMayCallThem()).because("security is part of each endpoint");

    /** Logging goes through the one way that cannot hold data. */
    @ArchTest
    static final ArchRule logsThroughTheEventLog = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..", "org.jboss.logging..", "io.quarkus.logging..")
            .because("only the event log keeps personal data out");

    /** Time is injected. */
    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("a test must be able to move the clock");

    private ServiceArchitecture() {}

    private static DescribedPredicate<JavaMethod> answerHttp() {
        return DescribedPredicate.describe("answer HTTP", method -> method.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(annotation -> annotation.isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean says = WHO_MAY_CALL.stream()
                        .anyMatch(kind -> method.isAnnotatedWith(kind)
                                || method.getOwner().isAnnotatedWith(kind));
                events.add(new SimpleConditionEvent(
                        method, says, method.getFullName() + (says ? " says" : " does not say") + " who may call it"));
            }
        };
    }
}
